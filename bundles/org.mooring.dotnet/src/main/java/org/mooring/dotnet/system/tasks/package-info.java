/** The types of System.Threading.Tasks. */
package org.mooring.dotnet.system.tasks;
