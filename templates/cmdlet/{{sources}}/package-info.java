/** The module {@code {{Noun}}}, with the command {@code {{Verb}}-{{Noun}}}. */
package {{package}};
