using System.Diagnostics;
using System.Globalization;
using AccsGen.Simulator;

namespace AccsGen.Benchmarks.Simulator;

/// <summary>How long a simulator takes to start: the first one of a process, and the next. Each time is the median of a dozen processes.</summary>
internal static class StartTime
{
    private const int Processes = 12;

    public static void Measure()
    {
        var times = Enumerable.Range(0, Processes).Select(_ => MeasureProcess()).ToArray();
        foreach (var (index, name) in new[] { "first start", "second start" }.Index())
        {
            var sorted = times.Select(pair => pair[index]).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-13} {sorted[Processes / 2],6:F0} ms  ({sorted[0]:F0} to {sorted[^1]:F0})"));
        }
    }

    /// <summary>What one process does.</summary>
    public static async Task StartTwiceAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var first = await AccsSimulator.StartAsync();
        var firstTime = clock.Elapsed;
        clock.Restart();
        await using var second = await AccsSimulator.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{firstTime.TotalMilliseconds} {clock.Elapsed.TotalMilliseconds}"));
    }

    private static double[] MeasureProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(StartTime).Assembly.Location, "start", "twice"]) { RedirectStandardOutput = true })!;
        return [.. process.StandardOutput.ReadToEnd().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }
}
