using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

/// <summary>What is seen from outside: the <see cref="ActivitySource"/> and the <see cref="Meter"/>, both named <c>AccsGen</c>.</summary>
internal static partial class AccsTelemetry
{
    public const string Name = "AccsGen";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Meter Meter = new(Name);
}
