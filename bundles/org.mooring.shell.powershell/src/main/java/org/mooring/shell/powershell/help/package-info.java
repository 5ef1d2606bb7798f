/** Get-Help: of comments, of Markdown and MAML beside commands, and of the commands themselves. */
package org.mooring.shell.powershell.help;
