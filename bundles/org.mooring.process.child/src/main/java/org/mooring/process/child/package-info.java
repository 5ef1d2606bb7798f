/**
 * Sessions whose engine runs in a process of its own and outlives the server: starts it, finds it again, hands messages on, and keeps what nobody was
 * there to hear.
 */
package org.mooring.process.child;
