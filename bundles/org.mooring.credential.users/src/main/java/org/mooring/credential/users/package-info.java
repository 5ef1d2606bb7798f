/** Proves passwords by Mooring's own file of users, and has the commands that write it. */
package org.mooring.credential.users;
