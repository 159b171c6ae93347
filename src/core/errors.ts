/** Something in the configuration is missing or odd. The message is one line that names it and the way out. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
