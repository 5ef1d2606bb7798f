/** A credential check: users log in with the tokens of the file {@code {{noun}}.tokens}. */
package {{package}};
