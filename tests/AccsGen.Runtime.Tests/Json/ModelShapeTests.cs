using System.Text;

namespace AccsGen.Runtime.Tests.Json;

public sealed class ModelShapeTests
{
    [Fact]
    public void Every_name_is_found_with_and_without_a_hint()
    {
        var names = Enumerable.Range(0, 300).Select(i => new string((char)('a' + (i % 26)), 1 + (i % 40)) + i).ToArray();
        var shape = new ModelShape(names);

        for (var i = 0; i < names.Length; i++)
        {
            var name = Encoding.UTF8.GetBytes(names[i]);
            Assert.Equal(i, shape.Find(name, i));
            Assert.Equal(i, shape.Find(name, 0));
            Assert.Equal(i, shape.Find(name, names.Length));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("i")]
    [InlineData("idx")]
    [InlineData("ID")]
    public void Other_names_are_not(string name) => Assert.Equal(-1, new ModelShape("id", "sku").Find(Encoding.UTF8.GetBytes(name), 0));

    [Fact]
    public void A_name_can_not_occur_twice() => Assert.Throws<ArgumentException>(() => new ModelShape("id", "id"));
}
