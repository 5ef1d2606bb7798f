/** Sessions whose engine is PowerShell's own program ({@code pwsh -s}). */
package org.mooring.process.child.pwsh;
