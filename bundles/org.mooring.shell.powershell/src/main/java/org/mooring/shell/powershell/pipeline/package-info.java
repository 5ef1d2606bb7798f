/** Pipelines: their stages, and how objects, stops and errors go through them. */
package org.mooring.shell.powershell.pipeline;
