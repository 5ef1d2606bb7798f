/** The module {@code {{Noun}}}, with the drive {@code {{Noun}}:}. */
package {{package}};
