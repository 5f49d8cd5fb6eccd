using System.Reflection;
using System.Xml.Linq;

namespace AccsGen.Runtime.Tests.Api;

public sealed class ConventionTests
{
    private static readonly Assembly s_runtime = typeof(AccsTransport).Assembly;

    private static IEnumerable<MethodInfo> PublicMethods => s_runtime.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => (method.IsPublic || method.IsFamily) && !method.IsSpecialName);

    [Fact]
    public void Classes_are_sealed_unless_they_are_bases()
    {
        // The one exception that is thrown itself and derived from: a status that has no exception of its own.
        Type[] open = [typeof(AccsApiException)];

        None(s_runtime.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !open.Contains(type) && !type.Name.Contains('<', StringComparison.Ordinal)));
    }

    [Fact]
    public void Methods_that_return_tasks_end_in_Async()
    {
        var tasks = PublicMethods.Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType == typeof(ValueTask)
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>)));

        None(tasks.Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_cancellation_token_comes_last() => None(PublicMethods.Where(method =>
        method.GetParameters() is { Length: > 0 } parameters && parameters.SkipLast(1).Any(parameter => parameter.ParameterType == typeof(CancellationToken))));

    [Fact]
    public void Options_are_called_so_and_exceptions_too()
    {
        None(s_runtime.GetExportedTypes().Where(type => typeof(Exception).IsAssignableFrom(type) != type.Name.EndsWith("Exception", StringComparison.Ordinal)));
        None(s_runtime.GetExportedTypes().Where(type => typeof(DelegatingHandler).IsAssignableFrom(type) && !type.Name.EndsWith("Handler", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_public_is_documented_with_more_than_its_name()
    {
        // That each member has a comment the compiler sees to; here, that none is empty.
        var documentation = XDocument.Load(Path.ChangeExtension(s_runtime.Location, ".xml"));

        var empty = documentation.Descendants("member").Where(member => member.Elements().All(element => element.Name != "inheritdoc") && (member.Element("summary")?.Value.Trim().Length ?? 0) < 5);

        None(empty.Select(member => (string?)member.Attribute("name")).Where(name => name is not null && !name.Contains("Regex", StringComparison.Ordinal) && IsPublic(name)));
    }

    [Fact]
    public void No_file_has_more_than_300_lines()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "AccsGen.sln")))
            root = root.Parent;
        var source = Path.Combine(root.FullName, "src", "AccsGen.Runtime");

        None(Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadLines(file).Count() > 300));
    }

    /// <summary>Names those that break a rule.</summary>
    private static void None<T>(IEnumerable<T> offenders) => Assert.Empty(offenders);

    private static bool IsPublic(string memberId)
    {
        var typeName = memberId[2..].Split('(')[0];
        return s_runtime.GetExportedTypes().Any(type => typeName == type.FullName || typeName.StartsWith(type.FullName + ".", StringComparison.Ordinal));
    }
}
