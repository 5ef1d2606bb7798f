/** The commands of jobs, thread jobs and events. */
package org.mooring.cmdlet.job;
