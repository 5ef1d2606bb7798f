/** The types of System.Globalization. */
package org.mooring.dotnet.system.globalization;
