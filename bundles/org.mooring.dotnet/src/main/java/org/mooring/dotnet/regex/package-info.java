/**
 * .NET's regular expressions on java.util.regex: the dialect is translated, matches and groups are numbered and named as .NET does.
 */
@Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.mooring.dotnet.regex;

import org.osgi.annotation.bundle.Export;
