/** Recordings of PowerShell's own client and server, replayed against our two ends. */
package org.mooring.tests.transcripts;
