/** The trees of scripts as scripts see them: System.Management.Automation.Language. */
package org.mooring.shell.powershell.ast;
