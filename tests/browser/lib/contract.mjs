// What the tests rely on: names a person meets on the page, in both languages, and the
// ids of the roles. If the page's words change, this is the one file to follow.

export const LOCALES = ['en', 'ru'];

export const LEADER = 'customer-service-leader';
export const DIRECTOR = 'customer-service-director';
export const SUPERVISOR = 'customer-service-supervisor';
export const OPERATIONS = 'customer-service-operations-manager';
export const PROJECTS = 'operations-project-manager';
export const HEAD = 'head-of-customer-service';
export const CLIENT = 'client-service-director';

/** How many roles there are: seven profiles, and the occupations of official statistics. */
export const ROLES = 7 + 757;

export const NURSES = 'registered-nurses';
export const ACTORS = 'actors';
export const SCIENTISTS = 'data-scientists';

/** The name of a control or of a state, by language. */
export const WORDS = {
  en: {
    first: 'First role',
    second: 'Second role',
    swap: 'Swap roles',
    theme: 'Theme',
    dark: 'Dark',
    light: 'Light',
    language: 'English',
    notReported: 'Not reported',
    noData: 'No data',
  },
  ru: {
    first: 'Первая роль',
    second: 'Вторая роль',
    swap: 'Поменять местами',
    theme: 'Тема',
    dark: 'Тёмная',
    light: 'Светлая',
    language: 'Русский',
    notReported: 'Не указано',
    noData: 'Нет данных',
  },
};

/** Titles as the pickers and the heads of the tables show them. */
export const TITLES = {
  en: {
    [LEADER]: 'Customer Service Leader',
    [DIRECTOR]: 'Customer Service Director',
    [SUPERVISOR]: 'Customer Service Supervisor',
    [OPERATIONS]: 'Customer Service/Operations Manager',
    [PROJECTS]: 'Operations Project Manager',
    [HEAD]: 'Head of Customer Service',
    [CLIENT]: 'Client Service Director',
    [NURSES]: 'Registered Nurses',
    [ACTORS]: 'Actors',
    [SCIENTISTS]: 'Data Scientists',
  },
  ru: {
    [HEAD]: 'Руководитель службы поддержки клиентов',
    [CLIENT]: 'Директор клиентского сервиса',
    [NURSES]: 'Медсестра или медбрат',
    [ACTORS]: 'Актёр',
    [SCIENTISTS]: 'Специалист по данным',
  },
};

/** The heading of each row, by field: `[English, Russian]`. */
export const ROWS = {
  'pay.average': ['Average pay', 'Средняя зарплата'],
  'pay.hourly': ['Hourly pay', 'Оплата в час'],
  'pay.range': ['Pay range', 'Вилка зарплат'],
  'pay.level': ['Against other occupations', 'По сравнению с другими профессиями'],
  'pay.best-city': ['Best-paying city', 'Город с самой высокой оплатой'],
  'pay.best-state': ['Best-paying state', 'Штат с самой высокой оплатой'],
  'pay.best-company': ['Best-paying company', 'Компания с самой высокой оплатой'],
  'pay.best-industry': ['Best-paying industry', 'Отрасль с самой высокой оплатой'],
  'pay.factors': ['What pay depends on', 'От чего зависит зарплата'],
  'outlook.growth': ['Growth rate', 'Темп роста'],
  'outlook.jobs': ['Number of jobs', 'Число рабочих мест'],
  'outlook.satisfaction': ['Job satisfaction', 'Удовлетворённость работой'],
  'outlook.demand': ['Demand', 'Востребованность'],
  'outlook.demand-abroad': ['Demand in other countries', 'Востребованность в других странах'],
  'outlook.trends': ['Trends', 'Тенденции'],
  'outlook.forecast': ['What is expected', 'Прогноз'],
  'education.degree': ['Most common degree', 'Самая частая степень'],
  'education.degree.share': ['Share with that degree', 'Доля людей с этой степенью'],
  'education.major': ['Most common major', 'Самая частая специальность'],
  'education.college': ['Most common college', 'Самый частый вуз'],
  'education.study-length': ['Length of study', 'Срок обучения'],
  'education.places': ['Where to study', 'Где учиться'],
  'education.routes': ['Routes into the profession', 'Как прийти в профессию'],
  'education.requirements': ['Requirements', 'Требования'],
  'education.license': ['License', 'Лицензия'],
  'experience.years': ['Years of experience', 'Опыт работы'],
  'experience.time-to-become': ['Time to become one', 'Путь к роли'],
  'experience.difficulty': ['Difficulty', 'Сложность'],
  'experience.level': ['Level described', 'Описанный уровень'],
  'experience.level-years': ['Experience at that level', 'Опыт на этом уровне'],
  'experience.before': ['Where people come from', 'Откуда приходят'],
  'experience.after': ['Where it can lead', 'Кем можно стать дальше'],
  'experience.development': ['Ways to grow', 'Как развиваться'],
  'people.age': ['Average age', 'Средний возраст'],
  'people.gender.men': ['Men', 'Мужчины'],
  'people.gender.women': ['Women', 'Женщины'],
  'people.race.white': ['White', 'Белые'],
  'people.race.hispanic': ['Hispanic or Latino', 'Латиноамериканцы'],
  'people.race.black': ['Black or African American', 'Афроамериканцы'],
  'people.race.asian': ['Asian', 'Азиаты'],
  'people.race.native': ['American Indian and Alaska Native', 'Индейцы и коренные жители Аляски'],
  'people.race.unknown': ['Unknown', 'Неизвестно'],
  'people.lgbt': ['LGBT share', 'Доля ЛГБТ'],
  'skills.top': ['Top skills', 'Главные навыки'],
  'skills.hard': ['Hard skills', 'Профессиональные навыки'],
  'skills.soft': ['Soft skills', 'Гибкие навыки'],
  'skills.qualities': ['Personal qualities', 'Личные качества'],
  'profile.about': ['About the role', 'Что это за роль'],
  'profile.duties': ['Duties', 'Обязанности'],
  'profile.day': ['A typical day', 'Типичный день'],
  'profile.specializations': ['Specializations', 'Специализации'],
  'profile.workplaces': ['Workplaces and sectors', 'Где работают'],
  'profile.employers': ['Employers', 'Работодатели'],
  'profile.employment': ['Form of employment', 'Форма занятости'],
  'profile.pros': ['Advantages', 'Плюсы'],
  'profile.cons': ['Drawbacks', 'Минусы'],
};

/** Countries as the rows of pay and of titles name them: `[English, Russian]`. */
export const COUNTRIES = {
  us: ['United States', 'США'],
  uk: ['United Kingdom', 'Великобритания'],
  de: ['Germany', 'Германия'],
  fr: ['France', 'Франция'],
  cn: ['China', 'Китай'],
  jp: ['Japan', 'Япония'],
};

/** The word of a pair for a language. */
export function say([en, ru], locale) {
  return locale === 'ru' ? ru : en;
}

/** The page's address for a pair. */
export function address(base, { left, right, locale, path = '', ...more }) {
  const state = new URLSearchParams({ ...(left && { left }), ...(right && { right }), ...(locale && { locale }), ...more });
  return `${base}${path}#${state}`;
}
