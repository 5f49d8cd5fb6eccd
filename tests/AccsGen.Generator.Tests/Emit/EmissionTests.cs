using AccsGen.Generator.Tests.Harness;
using AccsGen.Testing;

namespace AccsGen.Generator.Tests.Emit;

/// <summary>What is emitted, shape by shape, as approved text.</summary>
public sealed class EmissionTests
{
    [Theory]
    [InlineData("Accs/AccsClient.g.cs")]
    [InlineData("Accs/Clients/ThingsClient.g.cs")]
    [InlineData("Accs/Models/Thing.g.cs")]
    [InlineData("Accs/Models/SpecialThing.g.cs")]
    [InlineData("Accs/Models/State.g.cs")]
    [InlineData("Accs/Models/Level.g.cs")]
    public void Every_shape_is_emitted_as_approved(string hintName)
    {
        var result = Run.On(Specs.Everything());

        Assert.Empty(result.Diagnostics);
        Snapshot.Match(result.Source(hintName), Path.GetFileName(hintName).Replace(".g.cs", ""));
    }

    [Theory]
    [InlineData("Accs/Clients/OrdersClient.g.cs")]
    [InlineData("Accs/Models/Product.g.cs")]
    public void Real_files_are_emitted_as_approved(string hintName) =>
        Snapshot.Match(Run.On(SpecFile.Bundled()).Source(hintName), "Bundled." + Path.GetFileName(hintName).Replace(".g.cs", ""));
}
