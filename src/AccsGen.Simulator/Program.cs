using System.Runtime.InteropServices;
using AccsGen.Simulator.Cli;

namespace AccsGen.Simulator;

/// <summary>The simulator as a program.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int CannotStart = 1;
    private const int BadArguments = 2;

    public static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(arguments, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);
    }

    /// <summary>Runs until it is told to stop.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            if (!CommandLine.Apply(arguments, new AccsSimulatorOptions()))
            {
                await output.WriteLineAsync(CommandLine.Usage).ConfigureAwait(false);
                return Success;
            }
        }
        catch (AccsSimulatorException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return BadArguments;
        }
        try
        {
            await using var simulator = await AccsSimulator.StartAsync(options => CommandLine.Apply(arguments, options), stop).ConfigureAwait(false);
            await output.WriteLineAsync(Banner.Of(simulator)).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        }
        catch (AccsSimulatorException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return CannotStart;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl+C is how it ends.
        }
        return Success;
    }
}
