//! What must hold for every chart, whatever its figures: everything is inside the
//! picture, and no text covers another one, at any width.

use role_compare_core::compare::{
    Chart, Gap, Lane, Mark, Panel, Reference, Shape, Side, Unit, compare,
};
use role_compare_core::role::{Currency, MoneyUnit, Period};
use role_compare_core::{Catalogue, Locale, dataset};

use super::draw;
use super::measure::{self, NARROWEST};
use super::svg::Node;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // The steps of Marsaglia's xorshift64*.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())]
    }
}

const FIGURES: [f64; 24] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    0.3,
    0.7,
    -4.0,
    6.0,
    39.0,
    67.1,
    100.0,
    27_000.0,
    134_962.0,
    191_000.0,
    301_338.0,
    1e6,
    1e12,
    5e-324,
    1e-7,
    1e308,
    -1e308,
    f64::MAX,
    f64::MIN,
];

/// Not finite, which no figure of a comparison is.
const NO_FIGURES: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

const TEXTS: [&str; 7] = [
    "0",
    "$134,962",
    "67,1\u{a0}%",
    "$94,000–$191,000, average $134,962",
    "от 94\u{a0}000 до 191\u{a0}000\u{a0}$, в среднем 134\u{a0}962\u{a0}$ в год",
    "Американские индейцы и коренные жители Аляски и многие другие люди",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
];

fn any_shape(dice: &mut Dice, figures: &[f64]) -> Shape {
    let [a, b, c] = [(); 3].map(|()| dice.pick(figures));
    match dice.roll(4) {
        0 | 1 => Shape::Bar { value: a },
        2 => Shape::Band {
            min: a,
            max: b,
            average: (dice.roll(3) > 0).then_some(c),
            median: (dice.roll(3) > 0).then(|| dice.pick(figures)),
        },
        _ => Shape::Point { value: a },
    }
}

fn any_lane(dice: &mut Dice, figures: &[f64]) -> Lane {
    let mut lane = Lane {
        label: (dice.roll(3) > 0).then(|| dice.pick(&TEXTS).to_owned()),
        marks: Vec::new(),
        gaps: Vec::new(),
    };
    for side in Side::BOTH {
        if dice.roll(4) > 0 {
            lane.marks.push(Mark {
                side: (dice.roll(6) > 0).then_some(side),
                shape: any_shape(dice, figures),
                text: dice.pick(&TEXTS).to_owned(),
            });
        } else {
            lane.gaps.push(Gap {
                side,
                text: dice.pick(&["No data", "Нет данных"]).to_owned(),
            });
        }
    }
    lane
}

fn any_chart(dice: &mut Dice, figures: &[f64]) -> Chart {
    let money = |code| {
        Unit::Money(MoneyUnit {
            currency: Currency::from_code(code).expect("a currency"),
            period: Period::Year,
        })
    };
    let units = [
        money("USD"),
        money("RUB"),
        money("XAU"),
        Unit::Percent,
        Unit::PercentagePoints,
        Unit::Count,
        Unit::Years,
        Unit::Score,
    ];
    let panel = Panel {
        title: None,
        unit: dice.pick(&units),
        lanes: (0..=dice.roll(4))
            .map(|_| any_lane(dice, figures))
            .collect(),
        reference: (dice.roll(2) == 0).then(|| Reference {
            value: dice.pick(figures),
            text: "Your pay".to_owned(),
        }),
    };
    Chart {
        id: "any",
        title: "Any".to_owned(),
        description: "Anything".to_owned(),
        panels: vec![panel],
        notes: Vec::new(),
    }
}

fn length(node: &Node, name: &str, unit: &str) -> f64 {
    let value = node
        .attr(name)
        .unwrap_or_else(|| panic!("{name} of {node}"));
    let number = value
        .strip_suffix(unit)
        .unwrap_or_else(|| panic!("{name} of {node}"));
    let number: f64 = number
        .parse()
        .unwrap_or_else(|_| panic!("{name} of {node}"));
    assert!(number.is_finite(), "{name} of {node}");
    number
}

/// The box of a text in `em`, in a picture that is `width` wide.
fn text_box(node: &Node, width: f64) -> (f64, f64, f64, f64) {
    let at = length(node, "x", "%") / 100.0 * width;
    let offset = node.attr("dx").map_or(0.0, |_| length(node, "dx", "em"));
    let own = measure::width(node.text());
    let left = offset
        + match node.attr("text-anchor") {
            Some("start") => at,
            Some("middle") => at - own / 2.0,
            Some("end") => at - own,
            other => panic!("{other:?} in {node}"),
        };
    let baseline = length(node, "y", "em");
    (left, baseline - 0.75, left + own, baseline + 0.2)
}

/// Everything that must hold; gives the number of elements.
fn check(svg: &Node) -> usize {
    let height = length(svg, "height", "em");
    let inside = |node: &Node, name: &str, unit: &str, most: f64| {
        let value = length(node, name, unit);
        assert!((0.0..=most).contains(&value), "{name} of {node}");
        value
    };
    for node in svg.children() {
        assert!(node.class.starts_with("rc-"), "{node}");
        assert_eq!(node.attr("style"), None, "{node}");
        match node.tag {
            "rect" => {
                let x = inside(node, "x", "%", 100.0);
                if node.attr("width").is_some_and(|width| width.ends_with('%')) {
                    assert!(x + inside(node, "width", "%", 100.0) < 100.005, "{node}");
                }
                let y = inside(node, "y", "em", height);
                assert!(y + inside(node, "height", "em", height) <= height, "{node}");
            }
            "line" => {
                for (name, unit, most) in [
                    ("x1", "%", 100.0),
                    ("x2", "%", 100.0),
                    ("y1", "em", height),
                    ("y2", "em", height),
                ] {
                    inside(node, name, unit, most);
                }
            }
            "circle" => {
                inside(node, "cx", "%", 100.0);
                let y = inside(node, "cy", "em", height);
                let radius = length(node, "r", "em");
                assert!(y - radius >= 0.0 && y + radius <= height, "{node}");
            }
            "text" => {
                inside(node, "x", "%", 100.0);
                let (left, top, right, bottom) = text_box(node, NARROWEST);
                assert!(
                    left > -0.01 && right < NARROWEST + 0.01,
                    "{node} is cut off"
                );
                assert!(top >= 0.0 && bottom <= height, "{node} is cut off");
            }
            other => panic!("{other} has no place in a picture"),
        }
    }
    let texts: Vec<&Node> = svg.children().iter().filter(|n| n.tag == "text").collect();
    for width in [NARROWEST, 27.0, 40.0, 60.0] {
        let boxes: Vec<_> = texts.iter().map(|text| text_box(text, width)).collect();
        for (index, a) in boxes.iter().enumerate() {
            for (other, b) in boxes.iter().enumerate().skip(index + 1) {
                let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                assert!(apart, "at {width} em:\n{}{}", texts[index], texts[other]);
            }
        }
    }
    svg.children().len()
}

#[test]
fn every_picture_is_inside_its_box_and_legible() {
    let mut dice = Dice(2024);
    let mut drawn = 0;
    for _ in 0..1500 {
        let chart = any_chart(&mut dice, &FIGURES);
        for locale in Locale::ALL {
            for picture in draw(&chart, locale) {
                drawn += check(&picture.svg);
            }
        }
    }
    assert!(drawn > 30_000, "only {drawn} elements");
}

#[test]
fn figures_that_are_none_do_no_harm() {
    let figures: Vec<f64> = FIGURES.into_iter().chain(NO_FIGURES).collect();
    let mut dice = Dice(7);
    for _ in 0..500 {
        for picture in draw(&any_chart(&mut dice, &figures), Locale::En) {
            check(&picture.svg);
        }
    }
}

fn shares(values: [f64; 2]) -> Node {
    let marks = Side::BOTH
        .into_iter()
        .zip(values)
        .map(|(side, value)| Mark {
            side: Some(side),
            shape: Shape::Bar { value },
            text: format!("{value}%"),
        });
    let mut chart = any_chart(&mut Dice(1), &FIGURES);
    chart.panels = vec![Panel {
        title: None,
        unit: Unit::Percent,
        lanes: vec![Lane {
            label: None,
            marks: marks.collect(),
            gaps: Vec::new(),
        }],
        reference: None,
    }];
    draw(&chart, Locale::En).remove(0).svg
}

fn of_class<'a>(svg: &'a Node, class: &str) -> Vec<&'a Node> {
    svg.children()
        .iter()
        .filter(|node| node.class == class)
        .collect()
}

#[test]
fn bars_are_as_long_as_their_figures() {
    for (values, ratio) in [
        ([20.0, 40.0], 2.0),
        ([-4.0, 6.0], 1.5),
        ([69.0, 39.0], 39.0 / 69.0),
    ] {
        let svg = shares(values);
        let width = |class| length(of_class(&svg, class)[0], "width", "%");
        let drawn = width("rc-mark rc-right") / width("rc-mark rc-left");
        assert!(
            (drawn - ratio).abs() < 0.002,
            "{values:?} are drawn as 1 to {drawn}"
        );
    }
}

#[test]
fn a_falling_figure_goes_left_from_zero() {
    let svg = shares([-4.0, 6.0]);
    let zero = length(of_class(&svg, "rc-axis")[0], "x1", "%");
    let left = of_class(&svg, "rc-mark rc-left")[0];
    let right = of_class(&svg, "rc-mark rc-right")[0];
    let end = length(left, "x", "%") + length(left, "width", "%");
    assert!((end - zero).abs() < 0.011);
    assert!((length(right, "x", "%") - zero).abs() < 0.011);
}

#[test]
fn a_figure_of_zero_has_a_text_and_no_bar() {
    let svg = shares([0.0, 0.0]);
    assert!(of_class(&svg, "rc-mark rc-left").is_empty());
    assert_eq!(of_class(&svg, "rc-value").len(), 2);
}

#[test]
fn numbers_of_the_axis_are_few_and_differ() {
    for values in [
        [20.0, 40.0],
        [0.3, 0.1],
        [-4.0, 6.0],
        [99.0, 1.0],
        [0.0, 0.0],
    ] {
        let svg = shares(values);
        let ticks: Vec<&str> = of_class(&svg, "rc-tick").iter().map(|t| t.text()).collect();
        assert!((2..=6).contains(&ticks.len()), "{values:?}: {ticks:?}");
        assert!(ticks.contains(&"0%"), "{values:?}: {ticks:?}");
    }
}

#[test]
fn every_text_of_a_chart_is_in_its_picture() {
    let mut dice = Dice(5);
    for _ in 0..500 {
        let chart = any_chart(&mut dice, &FIGURES);
        let picture = draw(&chart, Locale::Ru).remove(0).svg;
        let drawn: String = picture.children().iter().map(Node::text).collect();
        let drawn: String = drawn.split(' ').collect();
        for lane in &chart.panels[0].lanes {
            let marks = lane.marks.iter().map(|mark| &mark.text);
            let gaps = lane.gaps.iter().map(|gap| &gap.text);
            for text in lane.label.iter().chain(marks).chain(gaps) {
                let text: String = text.split(' ').collect();
                assert!(drawn.contains(&text), "{text} is not in {drawn}");
            }
        }
    }
}

#[test]
fn every_pair_of_the_baked_roles_is_legible() {
    let catalogue = crate::baked::catalogue();
    let ids: Vec<&str> = catalogue
        .profiles()
        .iter()
        .map(|role| role.id.as_str())
        .collect();
    let pairs = ids
        .iter()
        .flat_map(|left| ids.iter().map(|right| (*left, *right)));
    let charts = check_pairs(&catalogue, pairs);
    assert!(charts > 100, "only {charts} pictures");
}

/// The roles have every kind of figure, titles with commas, and gaps.
#[test]
fn every_pair_with_official_statistics_is_legible() {
    let text = include_str!("../../core/tests/support/statistics.json");
    let catalogue = dataset::parse("statistics.json", text).expect("good data");
    let ids: Vec<String> = catalogue.ids().map(|id| id.into_owned()).collect();
    let pairs = ids
        .iter()
        .flat_map(|left| ids.iter().map(move |right| (&**left, &**right)));
    let charts = check_pairs(&catalogue, pairs);
    assert!(charts > 300, "only {charts} pictures");
}

/// Checks every chart of the pairs in both languages, and says how many pictures there are.
fn check_pairs<'a>(
    catalogue: &Catalogue,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
) -> usize {
    let mut charts = 0;
    for (left, right) in pairs {
        for locale in Locale::ALL {
            let comparison = compare(catalogue, left, right, locale).expect("both ids are known");
            let sections = comparison.sections.iter();
            for chart in sections.flat_map(|section| &section.charts) {
                for picture in draw(chart, locale) {
                    check(&picture.svg);
                    charts += 1;
                }
            }
        }
    }
    charts
}
