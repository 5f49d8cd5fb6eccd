using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks;

/// <summary>
/// Runs BenchmarkDotNet's benchmarks in turn, a few milliseconds each, round after round, so that whatever a shared machine does meanwhile meets all of
/// them alike. Prints the median of each round's ratio to the baseline, by the clock and by the processor time of this process, how many go in a second, and the bytes of one.
/// </summary>
internal static class Interleaved
{
    private const int Rounds = 60;

    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(20);

    /// <param name="names">Parts of the names of benchmark classes; all when there is none.</param>
    public static void Run(string[] names)
    {
        var types = typeof(Interleaved).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(BenchmarkAttribute))));
        foreach (var type in types.Where(type => names.Length == 0 || names.Any(name => type.Name.Contains(name, StringComparison.OrdinalIgnoreCase))))
        {
            foreach (var (title, instance) in Instances(type))
                Compare(title, Contenders(type, instance));
        }
    }

    /// <summary>One instance for each value of the class's parameter, set up.</summary>
    private static IEnumerable<(string Title, object Instance)> Instances(Type type)
    {
        var parameter = type.GetProperties().SingleOrDefault(property => property.IsDefined(typeof(ParamsAllValuesAttribute)) || property.IsDefined(typeof(ParamsAttribute)));
        var values = parameter is null ? [null]
            : parameter.GetCustomAttribute<ParamsAttribute>() is { } given ? given.Values
            : Enum.GetValues(parameter.PropertyType).Cast<object>().ToArray();
        foreach (var value in values)
        {
            var instance = Activator.CreateInstance(type)!;
            parameter?.SetValue(instance, value);
            type.GetMethods().SingleOrDefault(method => method.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(instance, null);
            yield return ($"{type.Name}{(value is null ? "" : $" {value}")}", instance);
            type.GetMethods().SingleOrDefault(method => method.IsDefined(typeof(GlobalCleanupAttribute)))?.Invoke(instance, null);
        }
    }

    private static List<Contender> Contenders(Type type, object instance) =>
    [
        .. from method in type.GetMethods()
           let benchmark = method.GetCustomAttribute<BenchmarkAttribute>()
           where benchmark is not null
           select new Contender(benchmark.Description ?? method.Name, benchmark.Baseline, benchmark.OperationsPerInvoke, Action(method, instance)),
    ];

    private static Action Action(MethodInfo method, object instance) =>
        method.ReturnType == typeof(void)
            ? method.CreateDelegate<Action>(instance)
            : (Action)typeof(Interleaved).GetMethod(nameof(Drop), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(method.ReturnType).Invoke(null, [method, instance])!;

    private static Action Drop<T>(MethodInfo method, object instance)
    {
        var call = method.CreateDelegate<Func<T>>(instance);
        return typeof(Task).IsAssignableFrom(typeof(T)) ? () => ((Task)(object)call()!).GetAwaiter().GetResult() : () => call();
    }

    private static void Compare(string title, List<Contender> contenders)
    {
        foreach (var contender in contenders)
            contender.WarmUp(s_slice);
        for (var round = 0; round < Rounds; round++)
        {
            // Each round begins with another one, so that none always follows the same neighbour's garbage.
            for (var i = 0; i < contenders.Count; i++)
                contenders[(i + round) % contenders.Count].Time();
        }
        var baseline = contenders.Find(contender => contender.IsBaseline) ?? contenders[0];
        Console.WriteLine($"{title}: {Rounds} rounds");
        foreach (var contender in contenders)
        {
            var ratios = Ratios(contender.Times, baseline.Times);
            var processor = Ratios(contender.ProcessorTimes, baseline.ProcessorTimes);
            Console.WriteLine(
                $"  {contender.Name,-54} {contender.Times.Min() * 1e6,10:F2} us best  {ratios[Rounds / 2],6:F3} x  ({ratios[Rounds / 4]:F3} to {ratios[Rounds * 3 / 4]:F3})"
                + $"  processor {processor[Rounds / 2]:F3} x  {1 / contender.Times.Order().ElementAt(Rounds / 2),10:N0}/s  {contender.Bytes,9:N0} B  {(double)contender.Bytes / baseline.Bytes,5:F2} x");
        }
    }

    private static double[] Ratios(List<double> times, List<double> others) => [.. times.Zip(others, (time, other) => time / other).Order()];

    /// <param name="operations">How many of what is measured one run is.</param>
    private sealed class Contender(string name, bool isBaseline, int operations, Action run)
    {
        private int _runs = 1;

        public string Name => name;

        public bool IsBaseline => isBaseline;

        public long Bytes { get; private set; }

        /// <summary>Seconds of one operation, by round.</summary>
        public List<double> Times { get; } = [];

        /// <summary>As <see cref="Times"/>, of the processor and all threads: on a machine that others use, what they take is not counted, nor is waiting for an answer.</summary>
        public List<double> ProcessorTimes { get; } = [];

        /// <summary>Runs until the compiler has done its best, and finds how many runs fill a slice.</summary>
        public void WarmUp(TimeSpan slice)
        {
            var clock = Stopwatch.StartNew();
            var runs = 0;
            for (; clock.Elapsed < TimeSpan.FromSeconds(2); runs++)
                run();
            _runs = Math.Max(1, (int)(runs * slice / clock.Elapsed));
            // Of all threads, as an asynchronous call continues on others; often enough for what the timer of a pool allocates not to count.
            var counted = Math.Max(1, 1000 / operations);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < counted; i++)
                run();
            Bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (counted * operations);
        }

        public void Time()
        {
            var processor = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < _runs; i++)
                run();
            Times.Add(clock.Elapsed.TotalSeconds / _runs / operations);
            ProcessorTimes.Add((Environment.CpuUsage.TotalTime - processor).TotalSeconds / _runs / operations);
        }
    }
}
