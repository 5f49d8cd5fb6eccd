using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>What the guides say of events, instruments and options is what there is.</summary>
public sealed partial class TelemetryFactsTests
{
    private static readonly Assembly s_runtime = typeof(AccsException).Assembly;

    private static string Guide { get; } = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "docs", "telemetry.md"));

    [Fact]
    public void The_guide_lists_every_log_event_with_its_name_and_level()
    {
        var declared =
            from type in s_runtime.GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            let message = method.GetCustomAttribute<LoggerMessageAttribute>()
            where message is not null
            orderby message.EventId
            select $"{message.EventId} {message.EventName} {message.Level}";

        Assert.Equal(declared, Event().Matches(Guide).Select(row => $"{row.Groups["id"].Value} {row.Groups["name"].Value} {row.Groups["level"].Value}"));
    }

    [Fact]
    public void The_guide_lists_every_instrument_with_its_kind_and_unit()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "AccsGen")
                    instruments.Add($"{instrument.Name} {KindOf(instrument)} {instrument.Unit}");
            },
        };
        listener.Start();

        // Instruments are made when they are first needed.
        foreach (var type in s_runtime.GetTypes().Where(type => type.DeclaringType?.Name == "AccsTelemetry"))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);

        Assert.Equal(
            instruments.Order(StringComparer.Ordinal),
            Instrument().Matches(Guide).Select(row => $"{row.Groups["name"].Value} {row.Groups["kind"].Value} {row.Groups["unit"].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_to_calls_lists_every_retry_option_with_its_default()
    {
        var defaults = new RetryOptions();
        var options = typeof(RetryOptions).GetProperties().Select(property => $"{property.Name} {Text(property.GetValue(defaults))}");

        var rows = Option().Matches(File.ReadAllText(Path.Combine(RepositoryLayout.Root, "docs", "calls.md"))).Select(row => $"{row.Groups["name"].Value} {row.Groups["value"].Value}").ToList();

        Assert.Empty(options.Except(rows));
    }

    [Fact]
    public void The_guide_to_calls_lists_every_reason()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "docs", "calls.md"));

        Assert.All(Enum.GetNames<RetryReason>().Except([nameof(RetryReason.None)]), reason => Assert.Contains($"| `{reason}` |", guide, StringComparison.Ordinal));
    }

    private static string Text(object? value) => value switch
    {
        null => "none",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        _ => value.ToString()!,
    };

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "ObservableUpDownCounter" => "observable up-down counter",
        "ObservableGauge" => "observable gauge",
        "UpDownCounter" => "up-down counter",
        var name => name.ToLowerInvariant(),
    };

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \| (?<level>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| `(?<name>accsgen\.[\w.]+)` \| (?<kind>[\w -]+) \| (?<unit>[\w{}/]+) \|", RegexOptions.Multiline)]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<value>[\w. ]+) \|", RegexOptions.Multiline)]
    private static partial Regex Option();
}
