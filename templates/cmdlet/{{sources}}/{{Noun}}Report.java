package {{package}};

/**
 * What {@code {{Verb}}-{{Noun}}} writes. The components of a record are the properties that scripts see.
 *
 * @param name what it is about
 * @param number counted from 1
 * @param length how many characters the name has
 */
public record {{Noun}}Report(String name, int number, int length) {}
