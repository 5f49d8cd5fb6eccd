using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>
/// What the runtime logs, with event ids and names that stay: 1 to 19 calls, 20 to 29 bodies; tokens have a log of their own. Operations are named by their template; no path or
/// query value, token or secret is ever an argument here, and no exception. docs/telemetry.md lists the events.
/// </summary>
internal static partial class Log
{
}
