/** The queue of messages: its rows, the changes of their state with the events about them, and the list of them. */
package io.selfenroll.notification.delivery;
