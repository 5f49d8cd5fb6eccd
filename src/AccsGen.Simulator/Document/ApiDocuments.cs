using System.Collections.Concurrent;

namespace AccsGen.Simulator.Document;

/// <summary>Reads each spec once per process: reading takes longer than everything else a simulator does at its start.</summary>
internal static class ApiDocuments
{
    private const string BundledName = "accs-v1.snapshot";

    private static readonly Lazy<ApiDocument> s_bundled = new(ReadBundled);
    private static readonly ConcurrentDictionary<(string Path, DateTime Written, long Length), Lazy<ApiDocument>> s_files = new();

    /// <summary>The spec that comes with the simulator.</summary>
    public static ApiDocument Bundled => s_bundled.Value;

    /// <exception cref="AccsSimulatorException">The file can't be read, or isn't a spec.</exception>
    public static ApiDocument FromFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new AccsSimulatorException($"The spec '{path}' doesn't exist.");
        var document = s_files.GetOrAdd(
            (file.FullName, file.LastWriteTimeUtc, file.Length),
            static key => new(() => Read(key.Path, FileText(key.Path)), LazyThreadSafetyMode.PublicationOnly));
        return document.Value;
    }

    private static ApiDocument Read(string path, string text)
    {
        var result = SpecReader.Read(path, text, CancellationToken.None);
        if (result.Document is not { Operations.IsEmpty: false } document)
        {
            var reasons = result.Problems.IsEmpty ? "it holds no operation" : string.Join("; ", result.Problems.Take(3).Select(problem => $"{problem.Subject}: {problem.Detail}"));
            throw new AccsSimulatorException($"The spec '{path}' can't be served: {reasons}.");
        }
        return new ApiDocument(document);
    }

    private static ApiDocument ReadBundled()
    {
        using var stream = typeof(ApiDocuments).Assembly.GetManifestResourceStream(BundledName)
            ?? throw new InvalidOperationException($"The assembly was built without its spec, {BundledName}.");
        return new ApiDocument(SpecSnapshot.Read(stream));
    }

    private static string FileText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AccsSimulatorException($"The spec '{path}' can't be read: {exception.Message}", exception);
        }
    }
}
