/** What runs in the process that asks PAM. It needs nothing but JNA beside it; nothing here is loaded by the server but {@link Request}. */
package org.mooring.credential.pam.helper;
