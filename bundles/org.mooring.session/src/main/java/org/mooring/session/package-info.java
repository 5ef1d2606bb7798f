/** The registry of sessions: who owns which, who is attached to it, how much of its output is kept for how long, and when it ends. */
package org.mooring.session;
