using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>
/// What the runtime logs, with stable event ids: 1 to 19 calls; tokens have a log of their own. Operations are named by their template; no path or query
/// value, body, token or secret is ever an argument here.
/// </summary>
internal static partial class Log
{
}
