/**
 * The syntax tree of a PowerShell script: records under sealed interfaces, so that a {@code switch} over a family is checked for
 * completeness by javac.
 *
 * <p>The shapes follow PowerShell's own tree ({@code System.Management.Automation.Language.*Ast}), so that tools which know that
 * tree find their way; the names drop the suffix. The tree is immutable and knows nothing of how a script runs.
 */
@Export
@Version("0.1.0")
package org.mooring.language.ast;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
