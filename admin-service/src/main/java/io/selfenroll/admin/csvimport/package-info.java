/**
 * Brings a CSV file in, step by step: read it, say what its columns are, try it, run it. A run is one transaction: all
 * rows or none. It works in the background on the instance that was asked; every instance can tell how far it is, and
 * when its instance dies, the others say so.
 */
package io.selfenroll.admin.csvimport;
