/** The state directory: where the server keeps what must outlive it. */
package org.mooring.state;
