/**
 * .NET's regular expressions: patterns of its dialect become steps of a backtracking machine of our own, which knows what Java's has not: balancing
 * groups, all captures of a repeated group, conditions, matching from right to left.
 */
@Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.mooring.dotnet.regex;

import org.osgi.annotation.bundle.Export;
