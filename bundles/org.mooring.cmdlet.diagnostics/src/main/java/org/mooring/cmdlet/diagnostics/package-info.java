/** Commands that look into the engine and its process: features, subsystems, trace sources, help files, host processes. */
package org.mooring.cmdlet.diagnostics;
