/**
 * Reads PowerShell: {@link org.mooring.language.Parser} turns text into the tree of {@link org.mooring.language.ast}, and says what
 * is wrong with it in PowerShell's words.
 *
 * <p>A script is read once, from left to right. The {@link org.mooring.language.Tokenizer} is told by the parser in which mode the
 * next token is to be read (command, expression, type name, signature); where the parser finds that it was read in the wrong one, it
 * goes back to the token's start. What follows a mistake is read on, so that one run reports all that can be reported.
 */
@Export
@Version("0.1.0")
package org.mooring.language;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
