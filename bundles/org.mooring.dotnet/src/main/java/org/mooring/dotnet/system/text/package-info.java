/** The types of System.Text. */
package org.mooring.dotnet.system.text;
