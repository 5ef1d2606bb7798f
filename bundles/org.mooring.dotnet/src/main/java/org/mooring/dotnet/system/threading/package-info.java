/** The types of System.Threading. */
package org.mooring.dotnet.system.threading;
