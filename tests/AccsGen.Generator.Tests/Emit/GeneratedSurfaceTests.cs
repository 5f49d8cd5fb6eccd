using System.Reflection;
using System.Runtime.Loader;
using AccsGen.Generator.Tests.Harness;

namespace AccsGen.Generator.Tests.Emit;

/// <summary>Sweeps over everything that is generated from the bundled spec, by reflection.</summary>
public sealed class GeneratedSurfaceTests : IClassFixture<GeneratedSurfaceTests.Surface>
{
    private readonly Surface _surface;

    public GeneratedSurfaceTests(Surface surface) => _surface = surface;

    [Fact]
    public void There_is_a_method_for_each_of_the_489_operations()
    {
        Assert.Equal(489, Operations.Count());
    }

    [Fact]
    public void Every_method_is_virtual_asynchronous_and_takes_its_token_last()
    {
        Assert.All(Operations, method =>
        {
            var parameters = method.GetParameters();
            Assert.True(method is { IsVirtual: true, IsFinal: false }, $"{method.DeclaringType}.{method.Name}");
            Assert.EndsWith("Async", method.Name);
            Assert.True(typeof(Task).IsAssignableFrom(method.ReturnType));
            Assert.Equal(typeof(CancellationToken), parameters[^1].ParameterType);
            Assert.Equal(typeof(AccsRequestOptions), parameters[^2].ParameterType);
            Assert.True(parameters[^1].IsOptional && parameters[^2].IsOptional);
            Assert.DoesNotContain(parameters, parameter => parameter.Name!.Any(char.IsAsciiDigit));
        });
    }

    [Fact]
    public void No_method_is_named_like_another_of_its_client_nor_carries_a_number()
    {
        Assert.All(Operations.GroupBy(method => method.DeclaringType), client =>
        {
            Assert.Equal(client.Count(), client.Select(method => method.Name.ToUpperInvariant()).Distinct().Count());
            Assert.DoesNotContain(client, method => method.Name.Any(char.IsAsciiDigit) && !method.Name.Contains("V2", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Models_are_sealed_and_all_their_members_nullable()
    {
        var models = _surface.Types.Where(type => typeof(AccsModel).IsAssignableFrom(type)).ToList();

        Assert.InRange(models.Count, 330, 340);
        Assert.All(models, model =>
        {
            Assert.True(model.IsSealed);
            Assert.NotNull(model.GetConstructor(Type.EmptyTypes));
            Assert.All(model.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly), member =>
            {
                Assert.True(!member.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.PropertyType) is not null, $"{model.Name}.{member.Name}");
                Assert.True(member is { CanRead: true, CanWrite: true });
            });
        });
    }

    [Fact]
    public void Every_client_can_be_reached_from_the_root_and_made_for_a_mock()
    {
        var reachable = new HashSet<Type>();
        Visit(_surface.Types.Single(type => type.Name == "AccsClient"));

        Assert.Equal(_surface.Clients.OrderBy(type => type.Name), reachable.Where(typeof(AccsOperations).IsAssignableFrom).OrderBy(type => type.Name));
        Assert.All(_surface.Clients, client => Assert.NotNull(client.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, Type.EmptyTypes)));

        void Visit(Type type)
        {
            if (!reachable.Add(type))
                return;
            foreach (var property in type.GetProperties().Where(property => typeof(AccsOperations).IsAssignableFrom(property.PropertyType)))
                Visit(property.PropertyType);
        }
    }

    private IEnumerable<MethodInfo> Operations => _surface.Clients
        .SelectMany(client => client.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName);

    public sealed class Surface
    {
        public Surface()
        {
            using var assembly = new MemoryStream();
            var emitted = new Project().Create(Run.On(SpecFile.Bundled())).Emit(assembly);
            Assert.True(emitted.Success);
            assembly.Position = 0;
            Types = new AssemblyLoadContext("generated", isCollectible: false).LoadFromStream(assembly).GetTypes();
        }

        public IReadOnlyList<Type> Types { get; }

        public IEnumerable<Type> Clients => Types.Where(type => typeof(AccsOperations).IsAssignableFrom(type));
    }
}
