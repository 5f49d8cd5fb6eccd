namespace AccsGen;

/// <summary>How an empty model came: PHP writes an empty object as an empty array.</summary>
internal enum EmptyModelForm : byte
{
    Object,
    Array,
    Text,
}
