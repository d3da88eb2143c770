"""What a template may say: fields, conditions and lists, and nothing else.

Templates are filled in with Jinja, which is a programming language. One that comes from elsewhere must not be able to
run anything, so it is looked through before anything is filled in; what runs, runs in a sandbox.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from burden.language import Text, both
from burden.report.word import template_texts as texts
from burden.report.word.refusal import TemplateRefused
from burden.study.words import nearest

Context = Mapping[str, Any]

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.If, nodes.CondExpr, nodes.Not, nodes.And,
    nodes.Or, nodes.Compare, nodes.Operand,
)  # fmt: skip
_OF_A_LOOP = {"index": 0, "first": True, "last": True, "length": 0}
_DEEPEST = 2


class FieldsOnly(ImmutableSandboxedEnvironment):
    """A Jinja environment that takes templates of fields, conditions and lists only; text is escaped for XML.

    Raises:
        TemplateRefused: from whatever parses a template that holds something else, or an unknown field.
    """

    def __init__(self, context: Context) -> None:
        """Make an environment for templates that are filled in with some fields."""
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.filters, self.tests, self.globals = {}, {}, {}
        self._context = context

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        _look_through(parsed, self._context, 0)
        return parsed


def _look_through(node: nodes.Node, known: Context, depth: int) -> None:
    """Refuse what is not allowed in a part of a template.

    Args:
        node: the part.
        known: the fields that may be named there.
        depth: how many lists it is in.
    """
    match node:
        case nodes.For(target=nodes.Name(name=name)) if not node.recursive and node.test is None:
            if depth == _DEEPEST:
                raise TemplateRefused(texts.NOT_ALLOWED.fill(what=texts.TOO_DEEP))
            items = _value(node.iter, known)
            if isinstance(items, str | bool | int) or not isinstance(items, Sequence):
                raise TemplateRefused(texts.NO_LIST.fill(field=_written(node.iter)))
            inside = {**known, name: items[0] if items else "", "loop": _OF_A_LOOP}
            for part in (*node.body, *node.else_):
                _look_through(part, inside, depth + 1)
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            value = _value(node, known)
            if isinstance(value, Mapping):
                raise TemplateRefused(texts.NOT_A_VALUE.fill(field=_written(node), example=next(iter(value), "")))
        case _ if isinstance(node, _ALLOWED):
            for part in node.iter_child_nodes():
                _look_through(part, known, depth)
        case _:
            what = texts.KINDS_OF_CODE.get(type(node).__name__, texts.OTHER_CODE)
            raise TemplateRefused(texts.NOT_ALLOWED.fill(what=what))


def _value(node: nodes.Node, known: Context) -> Any:
    """What a field is, so that what is named in it can be looked up."""
    match node:
        case nodes.Name(name=name):
            return _found(known, name, name)
        case nodes.Getattr(node=of, attr=name) | nodes.Getitem(node=of, arg=nodes.Const(value=str(name))):
            group = _value(of, known)
            return _found(group if isinstance(group, Mapping) else {}, name, _written(node))
        case _:
            _look_through(node, {}, 0)
            raise TemplateRefused(texts.NOT_ALLOWED.fill(what=texts.OTHER_CODE))


def _found(known: Context, name: str, written: str) -> Any:
    if name in known:
        return known[name]
    near = nearest(name, known)
    if near is not None:
        meant = written.removesuffix(name) + near
        raise TemplateRefused(texts.UNKNOWN_FIELD_NEAR.fill(field=written, near=meant))
    raise TemplateRefused(texts.UNKNOWN_FIELD.fill(field=written, known=", ".join(known) or "–"))


def _written(node: nodes.Node) -> str:
    """A field as it is written in a template."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=of, attr=name) | nodes.Getitem(node=of, arg=nodes.Const(value=str(name))):
            return f"{_written(of)}.{name}"
        case _:
            return "..."


def syntax_refusal(error: TemplateSyntaxError, lines: Sequence[str]) -> TemplateRefused:
    """Say where a template is not written as it should be.

    Args:
        error: what Jinja says of it.
        lines: the text around it, as far as known.
    """
    near = next((line.strip() for line in lines if "{" in line or "}" in line), "")
    problem: Text = both((error.message or "").rstrip("."))
    if near:
        return TemplateRefused(texts.SYNTAX.fill(near=near[:80], problem=problem))
    return TemplateRefused(texts.SYNTAX_ANYWHERE.fill(problem=problem))
