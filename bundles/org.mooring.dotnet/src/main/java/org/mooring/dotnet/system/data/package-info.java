/** The types of System.Data: tables, their rows and columns. */
package org.mooring.dotnet.system.data;
