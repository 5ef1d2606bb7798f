/**
 * Gives arguments to parameters, of cmdlets and of script blocks: by name, by position and from the pipeline, with conversions, validations and
 * parameter sets.
 */
package org.mooring.shell.powershell.binder;
