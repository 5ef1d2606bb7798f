/** The types of System.Linq. */
package org.mooring.dotnet.system.linq;
