/** Markdown as HTML and as text with escape sequences. */
package org.mooring.cmdlet.utility.markdown;
