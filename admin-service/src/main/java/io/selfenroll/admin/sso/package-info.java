/**
 * Single sign-on by OpenID Connect, off unless configured. The provider only vouches for an address: who that is and what
 * he may do is known here, and from then on he has a session like everybody else. Nothing that the provider gave is kept.
 */
package io.selfenroll.admin.sso;
