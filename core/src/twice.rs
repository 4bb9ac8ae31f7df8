//! Names that stand twice where each may stand once. It must not know what is named.

use std::collections::BinaryHeap;

/// The names that stand more than once, each as often as it is too many.
///
/// A heap, because it is little code for the widget to load, and no list of names, however
/// long and whatever its order, makes it slow.
pub fn twice<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut heap: BinaryHeap<&str> = names.collect();
    let mut twice = Vec::new();
    let mut last = None;
    while let Some(name) = heap.pop() {
        if last == Some(name) {
            twice.push(name);
        }
        last = Some(name);
    }
    // The heap gives the greatest first.
    twice.reverse();
    twice
}

#[cfg(test)]
mod tests {
    use super::twice;

    #[test]
    fn each_name_is_given_as_often_as_it_is_too_many() {
        assert_eq!(twice(["b", "a", "c"].into_iter()), Vec::<&str>::new());
        assert_eq!(
            twice(["b", "a", "b", "c", "a", "b"].into_iter()),
            ["a", "b", "b"]
        );
    }
}
