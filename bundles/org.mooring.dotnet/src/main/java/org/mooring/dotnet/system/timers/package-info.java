/** The types of System.Timers. */
package org.mooring.dotnet.system.timers;
