/**
 * The one door of the local stack: static web apps, proxied APIs, the inbox page, the health answer. Routes and headers
 * are those of {@code docker/nginx.conf}.
 */
package io.selfenroll.localstack.web;
