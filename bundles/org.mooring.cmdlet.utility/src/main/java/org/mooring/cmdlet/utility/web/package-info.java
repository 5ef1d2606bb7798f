/** Requests over HTTP. */
package org.mooring.cmdlet.utility.web;
