// Made by src/validate/compile.mjs from the schemas beside it; do not edit.
var fe=Object.defineProperty;var Ge=Object.getOwnPropertyDescriptor;var Ce=Object.getOwnPropertyNames;var Oe=Object.prototype.hasOwnProperty;var Q=(r,i,f)=>()=>{if(f)throw f[0];try{return r&&(i=r(r=0)),i}catch(c){throw f=[c],c}};var Ue=(r,i)=>()=>{try{return i||r((i={exports:{}}).exports,i),i.exports}catch(f){throw i=0,f}},ze=(r,i)=>{for(var f in i)
fe(r,f,{get:i[f],enumerable:!0})},Ie=(r,i,f,c)=>{if(i&&typeof i=="object"||typeof i=="function")for(let a of Ce(
i))!Oe.call(r,a)&&a!==f&&fe(r,a,{get:()=>i[a],enumerable:!(c=Ge(i,a))||c.enumerable});return r};var T=r=>Ie(fe({},"__esModule",{value:!0}),r);function Le(r){let i=Fe.exec(r);if(i!==null)return[void 0,void 0,void 0,void 0,void 0,void 0,i[1]];let f=Me.exec(
r);if(f===null||r.endsWith("T")||r==="P")return;let c=f.slice(1);if(!c.filter(e=>e!==void 0).slice(0,-1).some(
e=>/[.,]/.test(e)))return c}function ge(r){return Le(r)!==void 0}var Fe,Me,be=Q(()=>{"use strict";Fe=/^P(\d+(?:[.,]\d+)?)W$/,
Me=/^P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/});function ke(r){let i=r.toLowerCase(),f=Ye.exec(i);return f===null?Be.test(i)||Je.has(i)||Qe.has(i):Pe(f[1],/-([^-]+)/g)&&
Pe(f[2],/-([0-9a-wy-z])(?=-)/g)}function Pe(r,i){if(r===void 0||r==="")return!0;let f=new Set;for(let[,c=""]of r.
matchAll(i)){if(f.has(c))return!1;f.add(c)}return!0}var Ze,Ke,We,Xe,He,je,Ye,Be,Je,Qe,we=Q(()=>{"use strict";Ze=
"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})",Ke="(?:-[a-z]{4})?",We="(?:-(?:[a-z]{2}|[0-9]{3}))?",Xe=
"((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",He="((?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*)",je="x(?:-[a-z0-9]{1,8\
})+",Ye=new RegExp(`^${Ze}${Ke}${We}${Xe}${He}(?:-${je})?$`),Be=new RegExp(`^${je}$`),Je=new Set("en-gb-oed i-\
ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be\
-nl sgn-ch-de".split(" ")),Qe=new Set("art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-na\
n zh-xiang".split(" "))});function or(r,i){let f=i==="2.0.0"?er.exec(r):rr.exec(r)??tr.exec(r);if(f===null)return;let[c,a,e,s,o,t]=f.slice(
1,7).map(y=>Number(y??0));if(c===void 0||a===void 0||e===void 0||s===void 0||o===void 0||t===void 0)return;let n=c%
4===0&&c%100!==0||c%400===0,p=a===2&&!n?28:sr[a-1]??0;if(e<1||e>p||s>23||o>59||t>59)return;let l=ir(f[8]??"Z");
if(l===void 0)return;let m=new Date(0);return m.setUTCFullYear(c,a-1,e),m.setUTCHours(s,o-l,t),{second:m.getTime(),
fraction:f[7]??""}}function ir(r){if(r==="Z"||r==="z")return 0;let i=Number(r.slice(1,3)),f=Number(r.slice(3).
replace(":","")||"0");if(i>23||f>59)return;let c=i*60+f;return r.startsWith("-")?c===0?void 0:-c:c}function ce(r,i){
return or(r,i)!==void 0}var er,rr,tr,sr,ve=Q(()=>{"use strict";er=/^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)$/,
rr=/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/,tr=/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/,
sr=[31,29,31,30,31,30,31,31,30,31,30,31]});var v={};ze(v,{formats:()=>fr,isIri:()=>me,isMailto:()=>Te,isMediaType:()=>xe,isUuid:()=>$e});function me(r){return nr.
test(r)}function $e(r){return pr.test(r)}function Te(r){return ar.test(r)}function xe(r){return lr.test(r)}var nr,
pr,ar,ee,lr,fr,$=Q(()=>{"use strict";be();we();ve();nr=/^[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s\p{Cc}\p{Cs}<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})+(?:#(?:[^\s\p{Cc}\p{Cs}<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})*)?$/u,
pr=/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,ar=/^mailto:[^\s\p{Cc}\p{Cs}@<>]+@[^\s\p{Cc}\p{Cs}@<>]+$/u,
ee="[!#$%&'*+.^_`|~0-9A-Za-z-]+",lr=new RegExp(`^${ee}/${ee}(?:[ \\t]*;[ \\t]*(?:${ee}=(?:${ee}|"(?:[^"\\\\\\p{Cc\
}]|\\\\\\P{Cc})*")|(?=;|$)))*$`,"u");fr={iri:me,irl:me,uuid:$e,mailto:Te,"media-type":xe,"language-tag":ke,"ti\
mestamp-1.0.3":r=>ce(r,"1.0.3"),"timestamp-2.0":r=>ce(r,"2.0.0"),duration:ge,sha1:r=>/^[0-9a-f]{40}$/i.test(r),
sha2:r=>/^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(r),"version-1.0.3":r=>/^1\.0(?:\.\d+)?$/.
test(r),"version-2.0":r=>/^[12]\.0(?:\.\d+)?$/.test(r)}});var De=Ue(ue=>{"use strict";Object.defineProperty(ue,"__esModule",{value:!0});function Ae(r){let i=r.length,f=0,
c=0,a;for(;c<i;)f++,a=r.charCodeAt(c++),a>=55296&&a<=56319&&c<i&&(a=r.charCodeAt(c),(a&64512)===56320&&c++);return f}
ue.default=Ae;Ae.code='require("ajv/dist/runtime/ucs2length").default'});var Ar=Se,cr={$schema:"http://json-schema.org/draft-07/schema#",$id:"statement-1.0.3",title:"xAPI statement, v\
ersion 1.0.3",type:"object",required:["actor","verb","object"],additionalProperties:!1,properties:{id:{type:"s\
tring",format:"uuid"},actor:{$ref:"common#/$defs/actor"},verb:{$ref:"common#/$defs/verb"},object:{type:"object",
if:{required:["objectType"]},then:{discriminator:{propertyName:"objectType"},required:["objectType"],oneOf:[{$ref:"\
common#/$defs/activity"},{$ref:"common#/$defs/agent"},{$ref:"common#/$defs/group"},{$ref:"common#/$defs/statem\
entRef"},{$ref:"#/$defs/subStatement"}]},else:{$ref:"common#/$defs/activity"}},result:{$ref:"common#/$defs/res\
ult"},context:{$ref:"#/$defs/context"},timestamp:{type:"string",format:"timestamp-1.0.3"},stored:{type:"string",
format:"timestamp-1.0.3"},authority:{$ref:"common#/$defs/actor"},version:{type:"string",format:"version-1.0.3"},
attachments:{$ref:"common#/$defs/attachments"}},$defs:{context:{type:"object",minProperties:1,additionalProperties:!1,
properties:{registration:{type:"string",format:"uuid"},instructor:{$ref:"common#/$defs/actor"},team:{$ref:"com\
mon#/$defs/group"},contextActivities:{$ref:"common#/$defs/contextActivities"},revision:{type:"string"},platform:{
type:"string"},language:{type:"string",format:"language-tag"},statement:{$ref:"common#/$defs/statementRef"},extensions:{
$ref:"common#/$defs/extensions"}}},subStatement:{type:"object",required:["objectType","actor","verb","object"],
additionalProperties:!1,properties:{objectType:{const:"SubStatement"},actor:{$ref:"common#/$defs/actor"},verb:{
$ref:"common#/$defs/verb"},object:{type:"object",if:{required:["objectType"]},then:{discriminator:{propertyName:"\
objectType"},required:["objectType"],oneOf:[{$ref:"common#/$defs/activity"},{$ref:"common#/$defs/agent"},{$ref:"\
common#/$defs/group"},{$ref:"common#/$defs/statementRef"}]},else:{$ref:"common#/$defs/activity"}},result:{$ref:"\
common#/$defs/result"},context:{$ref:"#/$defs/context"},timestamp:{type:"string",format:"timestamp-1.0.3"},attachments:{
$ref:"common#/$defs/attachments"}}}}},J=Object.prototype.hasOwnProperty,H=($(),T(v)).formats.uuid,ye=($(),T(v)).
formats["timestamp-1.0.3"],mr=($(),T(v)).formats["version-1.0.3"];var Y=($(),T(v)).formats.mailto,B=($(),T(v)).formats.sha1,k=($(),T(v)).formats.iri;var le=($(),T(v)).formats.irl;function j(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.homePage===void 0){let o={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"homePage"}};e===null?e=[o]:e.push(o),s++}if(r.name===void 0){
let o={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[
o]:e.push(o),s++}for(let o in r)if(!(o==="homePage"||o==="name")){let t={instancePath:i,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.
homePage!==void 0){let o=r.homePage;if(typeof o=="string"){if(!le(o)){let t={instancePath:i+"/homePage",schemaPath:"\
#/properties/homePage/format",keyword:"format",params:{format:"irl"}};e===null?e=[t]:e.push(t),s++}}else{let t={
instancePath:i+"/homePage",schemaPath:"#/properties/homePage/type",keyword:"type",params:{type:"string"}};e===
null?e=[t]:e.push(t),s++}}if(r.name!==void 0&&typeof r.name!="string"){let o={instancePath:i+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}}else{let o={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return j.errors=e,s===
0}function g(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){for(let o in r)if(!(o==="objectType"||o==="name"||o==="mbox"||o==="mbox_sha1sum"||
o==="openid"||o==="account")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!==
"Agent"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{
allowedValue:"Agent"}};e===null?e=[o]:e.push(o),s++}if(r.name!==void 0&&typeof r.name!="string"){let o={instancePath:i+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}
if(r.mbox!==void 0){let o=r.mbox;if(typeof o=="string"){if(!Y(o)){let t={instancePath:i+"/mbox",schemaPath:"#/\
properties/mbox/format",keyword:"format",params:{format:"mailto"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}
if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;if(typeof o=="string"){if(!B(o)){let t={instancePath:i+"/mbox\
_sha1sum",schemaPath:"#/properties/mbox_sha1sum/format",keyword:"format",params:{format:"sha1"}};e===null?e=[t]:
e.push(t),s++}}else{let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.openid!==void 0){let o=r.openid;if(typeof o==
"string"){if(!k(o)){let t={instancePath:i+"/openid",schemaPath:"#/properties/openid/format",keyword:"format",params:{
format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/openid",schemaPath:"#/properties/ope\
nid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}r.account!==void 0&&(j(r.account,
{instancePath:i+"/account",parentData:r,parentDataProperty:"account",rootData:a})||(e=e===null?j.errors:e.concat(
j.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[o]:e.push(o),s++}return g.errors=e,s===0}function _(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.objectType===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"objectType"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="objectT\
ype"||o==="name"||o==="mbox"||o==="mbox_sha1sum"||o==="openid"||o==="account"||o==="member")){let t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[
t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!=="Group"){let o={instancePath:i+"/objectType",schemaPath:"\
#/properties/objectType/const",keyword:"const",params:{allowedValue:"Group"}};e===null?e=[o]:e.push(o),s++}if(r.
name!==void 0&&typeof r.name!="string"){let o={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.mbox!==void 0){let o=r.mbox;if(typeof o=="stri\
ng"){if(!Y(o)){let t={instancePath:i+"/mbox",schemaPath:"#/properties/mbox/format",keyword:"format",params:{format:"\
mailto"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/mbox",schemaPath:"#/properties/mbox/type",
keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;
if(typeof o=="string"){if(!B(o)){let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/f\
ormat",keyword:"format",params:{format:"sha1"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/mbo\
x_sha1sum",schemaPath:"#/properties/mbox_sha1sum/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),s++}}if(r.openid!==void 0){let o=r.openid;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+"/ope\
nid",schemaPath:"#/properties/openid/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),
s++}}else{let t={instancePath:i+"/openid",schemaPath:"#/properties/openid/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),s++}}if(r.account!==void 0&&(j(r.account,{instancePath:i+"/account",parentData:r,
parentDataProperty:"account",rootData:a})||(e=e===null?j.errors:e.concat(j.errors),s=e.length)),r.member!==void 0){
let o=r.member;if(Array.isArray(o)){let t=o.length;for(let n=0;n<t;n++)g(o[n],{instancePath:i+"/member/"+n,parentData:o,
parentDataProperty:n,rootData:a})||(e=e===null?g.errors:e.concat(g.errors),s=e.length)}else{let t={instancePath:i+
"/member",schemaPath:"#/properties/member/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),
s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(
o),s++}return _.errors=e,s===0}function x(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let m={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[m]:e.push(m),s++}let o=s,t=!0,n=s;if(r&&typeof r=="object"&&!Array.isArray(
r)){let m;if(r.objectType===void 0&&(m="objectType")){let y={};e===null?e=[y]:e.push(y),s++}}var p=n===s;s=o,e!==
null&&(o?e.length=o:e=null);let l;if(p){let m=s;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.objectType===
void 0){let u={instancePath:i,schemaPath:"#/then/required",keyword:"required",params:{missingProperty:"objectT\
ype"}};e===null?e=[u]:e.push(u),s++}let h=r.objectType;if(typeof h=="string")if(h==="Agent")g(r,{instancePath:i,
parentData:f,parentDataProperty:c,rootData:a})||(e=e===null?g.errors:e.concat(g.errors),s=e.length);else if(h===
"Group")_(r,{instancePath:i,parentData:f,parentDataProperty:c,rootData:a})||(e=e===null?_.errors:e.concat(_.errors),
s=e.length);else{let u={instancePath:i,schemaPath:"#/then/discriminator",keyword:"discriminator",params:{error:"\
mapping",tag:"objectType",tagValue:h}};e===null?e=[u]:e.push(u),s++}else{let u={instancePath:i,schemaPath:"#/t\
hen/discriminator",keyword:"discriminator",params:{error:"tag",tag:"objectType",tagValue:h}};e===null?e=[u]:e.
push(u),s++}}var p=m===s;t=p,l="then"}else{let m=s;g(r,{instancePath:i,parentData:f,parentDataProperty:c,rootData:a})||
(e=e===null?g.errors:e.concat(g.errors),s=e.length);var p=m===s;t=p,l="else"}if(!t){let m={instancePath:i,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:l}};e===null?e=[m]:e.push(m),s++}return x.errors=e,s===0}var he=($(),T(v)).formats["language-tag"];function b(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let t={instancePath:i,
schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[t]:e.push(t),s++}for(let t in r){
let n=s;if(typeof t=="string"&&!he(t)){let p={instancePath:i,schemaPath:"#/propertyNames/format",keyword:"form\
at",params:{format:"language-tag"},propertyName:t};e===null?e=[p]:e.push(p),s++}var o=n===s;if(!o){let p={instancePath:i,
schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:t}};e===null?e=[p]:e.push(p),s++}}for(let t in r)
if(typeof r[t]!="string"){let n={instancePath:i+"/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/add\
itionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}else{let t={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return b.errors=e,s===
0}function O(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.id===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="id"||o==="display")){let t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[t]:e.push(t),s++}if(r.id!==void 0){let o=r.id;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+
"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{
let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};e===null?
e=[t]:e.push(t),s++}}r.display!==void 0&&(b(r.display,{instancePath:i+"/display",parentData:r,parentDataProperty:"\
display",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return O.errors=e,s===0}var qe={type:"object",additionalProperties:!1,properties:{name:{$ref:"#/$defs/languageMap"},description:{$ref:"\
#/$defs/languageMap"},type:{type:"string",format:"iri"},moreInfo:{type:"string",format:"irl"},extensions:{$ref:"\
#/$defs/extensions"},interactionType:{enum:["true-false","choice","fill-in","long-fill-in","matching","perform\
ance","sequencing","likert","numeric","other"]},correctResponsesPattern:{type:"array",items:{type:"string"}},choices:{
$ref:"#/$defs/components"},scale:{$ref:"#/$defs/components"},source:{$ref:"#/$defs/components"},target:{$ref:"\
#/$defs/components"},steps:{$ref:"#/$defs/components"}}};function N(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r))for(let t in r){let n=s;if(typeof t=="string"&&!k(t)){let p={instancePath:i,schemaPath:"\
#/propertyNames/format",keyword:"format",params:{format:"iri"},propertyName:t};e===null?e=[p]:e.push(p),s++}var o=n===
s;if(!o){let p={instancePath:i,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:t}};e===
null?e=[p]:e.push(p),s++}}else{let t={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),s++}return N.errors=e,s===0}var ur=De().default;function w(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,
s=0;if(Array.isArray(r)){let o=r.length;for(let t=0;t<o;t++){let n=r[t];if(n&&typeof n=="object"&&!Array.isArray(
n)){if(n.id===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[p]:e.push(p),s++}for(let p in n)if(!(p==="id"||p==="description")){let l={instancePath:i+"/"+
t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};e===
null?e=[l]:e.push(l),s++}if(n.id!==void 0){let p=n.id;if(typeof p=="string"){if(ur(p)<1){let l={instancePath:i+
"/"+t+"/id",schemaPath:"#/items/properties/id/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:
e.push(l),s++}}else{let l={instancePath:i+"/"+t+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{
type:"string"}};e===null?e=[l]:e.push(l),s++}}n.description!==void 0&&(b(n.description,{instancePath:i+"/"+t+"\
/description",parentData:n,parentDataProperty:"description",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),
s=e.length))}else{let p={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};
e===null?e=[p]:e.push(p),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"arr\
ay"}};e===null?e=[o]:e.push(o),s++}return w.errors=e,s===0}function E(r,{instancePath:i="",parentData:f,parentDataProperty:c,
rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let o in r)if(!J.call(qe.properties,
o)){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[t]:e.push(t),s++}if(r.name!==void 0&&(b(r.name,{instancePath:i+"/name",parentData:r,parentDataProperty:"\
name",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=e.length)),r.description!==void 0&&(b(r.description,
{instancePath:i+"/description",parentData:r,parentDataProperty:"description",rootData:a})||(e=e===null?b.errors:
e.concat(b.errors),s=e.length)),r.type!==void 0){let o=r.type;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+
"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),
s++}}else{let t={instancePath:i+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[t]:e.push(t),s++}}if(r.moreInfo!==void 0){let o=r.moreInfo;if(typeof o=="string"){if(!le(o)){
let t={instancePath:i+"/moreInfo",schemaPath:"#/properties/moreInfo/format",keyword:"format",params:{format:"i\
rl"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/moreInfo",schemaPath:"#/properties/moreInfo/t\
ype",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.extensions!==void 0&&(N(r.extensions,
{instancePath:i+"/extensions",parentData:r,parentDataProperty:"extensions",rootData:a})||(e=e===null?N.errors:
e.concat(N.errors),s=e.length)),r.interactionType!==void 0){let o=r.interactionType;if(!(o==="true-false"||o===
"choice"||o==="fill-in"||o==="long-fill-in"||o==="matching"||o==="performance"||o==="sequencing"||o==="likert"||
o==="numeric"||o==="other")){let t={instancePath:i+"/interactionType",schemaPath:"#/properties/interactionType\
/enum",keyword:"enum",params:{allowedValues:qe.properties.interactionType.enum}};e===null?e=[t]:e.push(t),s++}}
if(r.correctResponsesPattern!==void 0){let o=r.correctResponsesPattern;if(Array.isArray(o)){let t=o.length;for(let n=0;n<
t;n++)if(typeof o[n]!="string"){let p={instancePath:i+"/correctResponsesPattern/"+n,schemaPath:"#/properties/c\
orrectResponsesPattern/items/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),s++}}else{let t={
instancePath:i+"/correctResponsesPattern",schemaPath:"#/properties/correctResponsesPattern/type",keyword:"type",
params:{type:"array"}};e===null?e=[t]:e.push(t),s++}}r.choices!==void 0&&(w(r.choices,{instancePath:i+"/choice\
s",parentData:r,parentDataProperty:"choices",rootData:a})||(e=e===null?w.errors:e.concat(w.errors),s=e.length)),
r.scale!==void 0&&(w(r.scale,{instancePath:i+"/scale",parentData:r,parentDataProperty:"scale",rootData:a})||(e=
e===null?w.errors:e.concat(w.errors),s=e.length)),r.source!==void 0&&(w(r.source,{instancePath:i+"/source",parentData:r,
parentDataProperty:"source",rootData:a})||(e=e===null?w.errors:e.concat(w.errors),s=e.length)),r.target!==void 0&&
(w(r.target,{instancePath:i+"/target",parentData:r,parentDataProperty:"target",rootData:a})||(e=e===null?w.errors:
e.concat(w.errors),s=e.length)),r.steps!==void 0&&(w(r.steps,{instancePath:i+"/steps",parentData:r,parentDataProperty:"\
steps",rootData:a})||(e=e===null?w.errors:e.concat(w.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return E.errors=e,s===0}function A(r,{
instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if(r.id===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="objectType"||o==="id"||o==="defin\
ition")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!=="Activity"){let o={instancePath:i+"/obje\
ctType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{allowedValue:"Activity"}};e===null?
e=[o]:e.push(o),s++}if(r.id!==void 0){let o=r.id;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+"/id",
schemaPath:"#/properties/id/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{
let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};e===null?
e=[t]:e.push(t),s++}}r.definition!==void 0&&(E(r.definition,{instancePath:i+"/definition",parentData:r,parentDataProperty:"\
definition",rootData:a})||(e=e===null?E.errors:e.concat(E.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return A.errors=e,s===0}function U(r,{
instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let o in r)if(!(o==="objectType"||o==="name"||o==="mbox"||o==="mbox_sha1sum"||o==="open\
id"||o==="account")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!=="Agent"){
let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{allowedValue:"\
Agent"}};e===null?e=[o]:e.push(o),s++}if(r.name!==void 0&&typeof r.name!="string"){let o={instancePath:i+"/nam\
e",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.
mbox!==void 0){let o=r.mbox;if(typeof o=="string"){if(!Y(o)){let t={instancePath:i+"/mbox",schemaPath:"#/prope\
rties/mbox/format",keyword:"format",params:{format:"mailto"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}
if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;if(typeof o=="string"){if(!B(o)){let t={instancePath:i+"/mbox\
_sha1sum",schemaPath:"#/properties/mbox_sha1sum/format",keyword:"format",params:{format:"sha1"}};e===null?e=[t]:
e.push(t),s++}}else{let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.openid!==void 0){let o=r.openid;if(typeof o==
"string"){if(!k(o)){let t={instancePath:i+"/openid",schemaPath:"#/properties/openid/format",keyword:"format",params:{
format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/openid",schemaPath:"#/properties/ope\
nid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}r.account!==void 0&&(j(r.account,
{instancePath:i+"/account",parentData:r,parentDataProperty:"account",rootData:a})||(e=e===null?j.errors:e.concat(
j.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[o]:e.push(o),s++}return U.errors=e,s===0}function S(r,{instancePath:i="",parentData:f,parentDataProperty:c,
rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.objectType===void 0){let o={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"objectType"}};e===null?e=[o]:
e.push(o),s++}for(let o in r)if(!(o==="objectType"||o==="name"||o==="mbox"||o==="mbox_sha1sum"||o==="openid"||
o==="account"||o==="member")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!==
"Group"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{
allowedValue:"Group"}};e===null?e=[o]:e.push(o),s++}if(r.name!==void 0&&typeof r.name!="string"){let o={instancePath:i+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}
if(r.mbox!==void 0){let o=r.mbox;if(typeof o=="string"){if(!Y(o)){let t={instancePath:i+"/mbox",schemaPath:"#/\
properties/mbox/format",keyword:"format",params:{format:"mailto"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}
if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;if(typeof o=="string"){if(!B(o)){let t={instancePath:i+"/mbox\
_sha1sum",schemaPath:"#/properties/mbox_sha1sum/format",keyword:"format",params:{format:"sha1"}};e===null?e=[t]:
e.push(t),s++}}else{let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.openid!==void 0){let o=r.openid;if(typeof o==
"string"){if(!k(o)){let t={instancePath:i+"/openid",schemaPath:"#/properties/openid/format",keyword:"format",params:{
format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/openid",schemaPath:"#/properties/ope\
nid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.account!==void 0&&(j(r.account,
{instancePath:i+"/account",parentData:r,parentDataProperty:"account",rootData:a})||(e=e===null?j.errors:e.concat(
j.errors),s=e.length)),r.member!==void 0){let o=r.member;if(Array.isArray(o)){let t=o.length;for(let n=0;n<t;n++)
g(o[n],{instancePath:i+"/member/"+n,parentData:o,parentDataProperty:n,rootData:a})||(e=e===null?g.errors:e.concat(
g.errors),s=e.length)}else{let t={instancePath:i+"/member",schemaPath:"#/properties/member/type",keyword:"type",
params:{type:"array"}};e===null?e=[t]:e.push(t),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return S.errors=e,s===0}function V(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.objectType===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"objectType"}};e===null?e=[o]:e.push(o),s++}if(r.id===void 0){let o={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)
if(!(o==="objectType"||o==="id")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!==
"StatementRef"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",
params:{allowedValue:"StatementRef"}};e===null?e=[o]:e.push(o),s++}if(r.id!==void 0){let o=r.id;if(typeof o=="\
string"){if(!H(o)){let t={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return V.errors=e,s===0}var _e=($(),T(v)).formats.duration;function z(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={instancePath:i,
schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),s++}for(let o in r)
if(!(o==="score"||o==="success"||o==="completion"||o==="response"||o==="duration"||o==="extensions")){let t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[
t]:e.push(t),s++}if(r.score!==void 0){let o=r.score;if(o&&typeof o=="object"&&!Array.isArray(o)){if(Object.keys(
o).length<1){let t={instancePath:i+"/score",schemaPath:"#/properties/score/minProperties",keyword:"minProperti\
es",params:{limit:1}};e===null?e=[t]:e.push(t),s++}for(let t in o)if(!(t==="scaled"||t==="raw"||t==="min"||t===
"max")){let n={instancePath:i+"/score",schemaPath:"#/properties/score/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:t}};e===null?e=[n]:e.push(n),s++}if(o.scaled!==void 0){let t=o.scaled;
if(typeof t=="number"&&isFinite(t)){if(t>1||isNaN(t)){let n={instancePath:i+"/score/scaled",schemaPath:"#/prop\
erties/score/properties/scaled/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};e===null?e=[n]:e.push(
n),s++}if(t<-1||isNaN(t)){let n={instancePath:i+"/score/scaled",schemaPath:"#/properties/score/properties/scal\
ed/minimum",keyword:"minimum",params:{comparison:">=",limit:-1}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+
"/score/scaled",schemaPath:"#/properties/score/properties/scaled/type",keyword:"type",params:{type:"number"}};
e===null?e=[n]:e.push(n),s++}}if(o.raw!==void 0){let t=o.raw;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+
"/score/raw",schemaPath:"#/properties/score/properties/raw/type",keyword:"type",params:{type:"number"}};e===null?
e=[n]:e.push(n),s++}}if(o.min!==void 0){let t=o.min;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+
"/score/min",schemaPath:"#/properties/score/properties/min/type",keyword:"type",params:{type:"number"}};e===null?
e=[n]:e.push(n),s++}}if(o.max!==void 0){let t=o.max;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+
"/score/max",schemaPath:"#/properties/score/properties/max/type",keyword:"type",params:{type:"number"}};e===null?
e=[n]:e.push(n),s++}}}else{let t={instancePath:i+"/score",schemaPath:"#/properties/score/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),s++}}if(r.success!==void 0&&typeof r.success!="boolean"){let o={
instancePath:i+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type:"boolean"}};e===null?
e=[o]:e.push(o),s++}if(r.completion!==void 0&&typeof r.completion!="boolean"){let o={instancePath:i+"/completi\
on",schemaPath:"#/properties/completion/type",keyword:"type",params:{type:"boolean"}};e===null?e=[o]:e.push(o),
s++}if(r.response!==void 0&&typeof r.response!="string"){let o={instancePath:i+"/response",schemaPath:"#/prope\
rties/response/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.duration!==void 0){
let o=r.duration;if(typeof o=="string"){if(!_e(o)){let t={instancePath:i+"/duration",schemaPath:"#/properties/\
duration/format",keyword:"format",params:{format:"duration"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(
t),s++}}r.extensions!==void 0&&(N(r.extensions,{instancePath:i+"/extensions",parentData:r,parentDataProperty:"\
extensions",rootData:a})||(e=e===null?N.errors:e.concat(N.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return z.errors=e,s===0}var yr={type:"\
object",minProperties:1,additionalProperties:!1,properties:{registration:{type:"string",format:"uuid"},instructor:{
$ref:"common#/$defs/actor"},team:{$ref:"common#/$defs/group"},contextActivities:{$ref:"common#/$defs/contextAc\
tivities"},revision:{type:"string"},platform:{type:"string"},language:{type:"string",format:"language-tag"},statement:{
$ref:"common#/$defs/statementRef"},extensions:{$ref:"common#/$defs/extensions"}}};var dr={type:["object","array"],if:{type:"array"},then:{type:"array",items:{$ref:"#/$defs/activity"}},else:{$ref:"\
#/$defs/activity"}};function C(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,
s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0){let o={instancePath:i,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="obj\
ectType"||o==="id"||o==="definition")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!==
"Activity"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{
allowedValue:"Activity"}};e===null?e=[o]:e.push(o),s++}if(r.id!==void 0){let o=r.id;if(typeof o=="string"){if(!k(
o)){let t={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"iri"}};e===
null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),s++}}r.definition!==void 0&&(E(r.definition,{instancePath:i+"/definit\
ion",parentData:r,parentDataProperty:"definition",rootData:a})||(e=e===null?E.errors:e.concat(E.errors),s=e.length))}else{
let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}
return C.errors=e,s===0}function P(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,
s=0;if(!r||typeof r!="object"){let m={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:dr.type}};
e===null?e=[m]:e.push(m),s++}let o=s,t=!0,n=s;if(!Array.isArray(r)){let m={};e===null?e=[m]:e.push(m),s++}var p=n===
s;s=o,e!==null&&(o?e.length=o:e=null);let l;if(p){let m=s;if(Array.isArray(r)){let h=r.length;for(let u=0;u<h;u++)
C(r[u],{instancePath:i+"/"+u,parentData:r,parentDataProperty:u,rootData:a})||(e=e===null?C.errors:e.concat(C.errors),
s=e.length)}else{let h={instancePath:i,schemaPath:"#/then/type",keyword:"type",params:{type:"array"}};e===null?
e=[h]:e.push(h),s++}var p=m===s;t=p,l="then"}else{let m=s;C(r,{instancePath:i,parentData:f,parentDataProperty:c,
rootData:a})||(e=e===null?C.errors:e.concat(C.errors),s=e.length);var p=m===s;t=p,l="else"}if(!t){let m={instancePath:i,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:l}};e===null?e=[m]:e.push(m),s++}return P.errors=e,s===0}
function re(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={instancePath:i,schemaPath:"#/minProperties",keyword:"\
minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="parent"||o==="grouping"||
o==="category"||o==="other")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}r.parent!==void 0&&(P(r.parent,{instancePath:i+
"/parent",parentData:r,parentDataProperty:"parent",rootData:a})||(e=e===null?P.errors:e.concat(P.errors),s=e.length)),
r.grouping!==void 0&&(P(r.grouping,{instancePath:i+"/grouping",parentData:r,parentDataProperty:"grouping",rootData:a})||
(e=e===null?P.errors:e.concat(P.errors),s=e.length)),r.category!==void 0&&(P(r.category,{instancePath:i+"/cate\
gory",parentData:r,parentDataProperty:"category",rootData:a})||(e=e===null?P.errors:e.concat(P.errors),s=e.length)),
r.other!==void 0&&(P(r.other,{instancePath:i+"/other",parentData:r,parentDataProperty:"other",rootData:a})||(e=
e===null?P.errors:e.concat(P.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return re.errors=e,s===0}function te(r,{instancePath:i="",
parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r))
for(let t in r){let n=s;if(typeof t=="string"&&!k(t)){let p={instancePath:i,schemaPath:"#/propertyNames/format",
keyword:"format",params:{format:"iri"},propertyName:t};e===null?e=[p]:e.push(p),s++}var o=n===s;if(!o){let p={
instancePath:i,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:t}};e===null?e=[p]:e.
push(p),s++}}else{let t={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=
[t]:e.push(t),s++}return te.errors=e,s===0}function I(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={instancePath:i,
schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),s++}for(let o in r)
if(!J.call(yr.properties,o)){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.registration!==void 0){let o=r.registration;
if(typeof o=="string"){if(!H(o)){let t={instancePath:i+"/registration",schemaPath:"#/properties/registration/f\
ormat",keyword:"format",params:{format:"uuid"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/reg\
istration",schemaPath:"#/properties/registration/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),s++}}if(r.instructor!==void 0&&(x(r.instructor,{instancePath:i+"/instructor",parentData:r,parentDataProperty:"\
instructor",rootData:a})||(e=e===null?x.errors:e.concat(x.errors),s=e.length)),r.team!==void 0&&(S(r.team,{instancePath:i+
"/team",parentData:r,parentDataProperty:"team",rootData:a})||(e=e===null?S.errors:e.concat(S.errors),s=e.length)),
r.contextActivities!==void 0&&(re(r.contextActivities,{instancePath:i+"/contextActivities",parentData:r,parentDataProperty:"\
contextActivities",rootData:a})||(e=e===null?re.errors:e.concat(re.errors),s=e.length)),r.revision!==void 0&&typeof r.
revision!="string"){let o={instancePath:i+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{
type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.platform!==void 0&&typeof r.platform!="string"){let o={instancePath:i+
"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(
o),s++}if(r.language!==void 0){let o=r.language;if(typeof o=="string"){if(!he(o)){let t={instancePath:i+"/lang\
uage",schemaPath:"#/properties/language/format",keyword:"format",params:{format:"language-tag"}};e===null?e=[t]:
e.push(t),s++}}else{let t={instancePath:i+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),s++}}r.statement!==void 0&&(V(r.statement,{instancePath:i+"/statement",
parentData:r,parentDataProperty:"statement",rootData:a})||(e=e===null?V.errors:e.concat(V.errors),s=e.length)),
r.extensions!==void 0&&(te(r.extensions,{instancePath:i+"/extensions",parentData:r,parentDataProperty:"extensi\
ons",rootData:a})||(e=e===null?te.errors:e.concat(te.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return I.errors=e,s===0}var Ne=($(),T(v)).formats["media-type"],Ee=($(),T(v)).formats.sha2;function F(r,{instancePath:i="",parentData:f,
parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(Array.isArray(r)){let o=r.length;for(let t=0;t<o;t++){
let n=r[t];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.usageType===void 0){let p={instancePath:i+"/"+t,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"usageType"}};e===null?e=[p]:e.push(p),s++}if(n.display===
void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
display"}};e===null?e=[p]:e.push(p),s++}if(n.contentType===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/i\
tems/required",keyword:"required",params:{missingProperty:"contentType"}};e===null?e=[p]:e.push(p),s++}if(n.length===
void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
length"}};e===null?e=[p]:e.push(p),s++}if(n.sha2===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/req\
uired",keyword:"required",params:{missingProperty:"sha2"}};e===null?e=[p]:e.push(p),s++}for(let p in n)if(!(p===
"usageType"||p==="display"||p==="description"||p==="contentType"||p==="length"||p==="sha2"||p==="fileUrl")){let l={
instancePath:i+"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};
e===null?e=[l]:e.push(l),s++}if(n.usageType!==void 0){let p=n.usageType;if(typeof p=="string"){if(!k(p)){let l={
instancePath:i+"/"+t+"/usageType",schemaPath:"#/items/properties/usageType/format",keyword:"format",params:{format:"\
iri"}};e===null?e=[l]:e.push(l),s++}}else{let l={instancePath:i+"/"+t+"/usageType",schemaPath:"#/items/propert\
ies/usageType/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),s++}}if(n.display!==void 0&&
(b(n.display,{instancePath:i+"/"+t+"/display",parentData:n,parentDataProperty:"display",rootData:a})||(e=e===null?
b.errors:e.concat(b.errors),s=e.length)),n.description!==void 0&&(b(n.description,{instancePath:i+"/"+t+"/desc\
ription",parentData:n,parentDataProperty:"description",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=
e.length)),n.contentType!==void 0){let p=n.contentType;if(typeof p=="string"){if(!Ne(p)){let l={instancePath:i+
"/"+t+"/contentType",schemaPath:"#/items/properties/contentType/format",keyword:"format",params:{format:"media\
-type"}};e===null?e=[l]:e.push(l),s++}}else{let l={instancePath:i+"/"+t+"/contentType",schemaPath:"#/items/pro\
perties/contentType/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),s++}}if(n.length!==void 0){
let p=n.length;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let l={instancePath:i+"/"+t+"/length",
schemaPath:"#/items/properties/length/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),s++}
if(typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))){let l={instancePath:i+"/"+t+"/length",schemaPath:"#/items\
/properties/length/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?e=[l]:e.push(l),s++}}
if(n.sha2!==void 0){let p=n.sha2;if(typeof p=="string"){if(!Ee(p)){let l={instancePath:i+"/"+t+"/sha2",schemaPath:"\
#/items/properties/sha2/format",keyword:"format",params:{format:"sha2"}};e===null?e=[l]:e.push(l),s++}}else{let l={
instancePath:i+"/"+t+"/sha2",schemaPath:"#/items/properties/sha2/type",keyword:"type",params:{type:"string"}};
e===null?e=[l]:e.push(l),s++}}if(n.fileUrl!==void 0){let p=n.fileUrl;if(typeof p=="string"){if(!le(p)){let l={
instancePath:i+"/"+t+"/fileUrl",schemaPath:"#/items/properties/fileUrl/format",keyword:"format",params:{format:"\
irl"}};e===null?e=[l]:e.push(l),s++}}else{let l={instancePath:i+"/"+t+"/fileUrl",schemaPath:"#/items/propertie\
s/fileUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),s++}}}else{let p={instancePath:i+
"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{let o={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"}};e===null?e=[o]:e.push(o),s++}return F.
errors=e,s===0}function se(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,
s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.objectType===void 0){let t={instancePath:i,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"objectType"}};e===null?e=[t]:e.push(t),s++}if(r.actor===
void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"actor"}};e===
null?e=[t]:e.push(t),s++}if(r.verb===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"verb"}};e===null?e=[t]:e.push(t),s++}if(r.object===void 0){let t={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"object"}};e===null?e=[t]:e.push(t),s++}for(let t in r)
if(!(t==="objectType"||t==="actor"||t==="verb"||t==="object"||t==="result"||t==="context"||t==="timestamp"||t===
"attachments")){let n={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[n]:e.push(n),s++}if(r.objectType!==void 0&&r.objectType!=="SubStatement"){let t={
instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",params:{allowedValue:"\
SubStatement"}};e===null?e=[t]:e.push(t),s++}if(r.actor!==void 0&&(x(r.actor,{instancePath:i+"/actor",parentData:r,
parentDataProperty:"actor",rootData:a})||(e=e===null?x.errors:e.concat(x.errors),s=e.length)),r.verb!==void 0&&
(O(r.verb,{instancePath:i+"/verb",parentData:r,parentDataProperty:"verb",rootData:a})||(e=e===null?O.errors:e.
concat(O.errors),s=e.length)),r.object!==void 0){let t=r.object;if(!(t&&typeof t=="object"&&!Array.isArray(t))){
let y={instancePath:i+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type:"object"}};e===
null?e=[y]:e.push(y),s++}let n=s,p=!0,l=s;if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.objectType===
void 0&&(y="objectType")){let h={};e===null?e=[h]:e.push(h),s++}}var o=l===s;s=n,e!==null&&(n?e.length=n:e=null);
let m;if(o){let y=s;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.objectType===void 0){let d={instancePath:i+
"/object",schemaPath:"#/properties/object/then/required",keyword:"required",params:{missingProperty:"objectTyp\
e"}};e===null?e=[d]:e.push(d),s++}let u=t.objectType;if(typeof u=="string")if(u==="Activity")A(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?A.errors:e.concat(A.errors),s=e.length);else if(u===
"Agent")U(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?U.errors:
e.concat(U.errors),s=e.length);else if(u==="Group")S(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"\
object",rootData:a})||(e=e===null?S.errors:e.concat(S.errors),s=e.length);else if(u==="StatementRef")V(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?V.errors:e.concat(V.errors),s=e.length);else{
let d={instancePath:i+"/object",schemaPath:"#/properties/object/then/discriminator",keyword:"discriminator",params:{
error:"mapping",tag:"objectType",tagValue:u}};e===null?e=[d]:e.push(d),s++}else{let d={instancePath:i+"/object",
schemaPath:"#/properties/object/then/discriminator",keyword:"discriminator",params:{error:"tag",tag:"objectTyp\
e",tagValue:u}};e===null?e=[d]:e.push(d),s++}}var o=y===s;p=o,m="then"}else{let y=s;A(t,{instancePath:i+"/obje\
ct",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?A.errors:e.concat(A.errors),s=e.length);
var o=y===s;p=o,m="else"}if(!p){let y={instancePath:i+"/object",schemaPath:"#/properties/object/if",keyword:"i\
f",params:{failingKeyword:m}};e===null?e=[y]:e.push(y),s++}}if(r.result!==void 0&&(z(r.result,{instancePath:i+
"/result",parentData:r,parentDataProperty:"result",rootData:a})||(e=e===null?z.errors:e.concat(z.errors),s=e.length)),
r.context!==void 0&&(I(r.context,{instancePath:i+"/context",parentData:r,parentDataProperty:"context",rootData:a})||
(e=e===null?I.errors:e.concat(I.errors),s=e.length)),r.timestamp!==void 0){let t=r.timestamp;if(typeof t=="str\
ing"){if(!ye(t)){let n={instancePath:i+"/timestamp",schemaPath:"#/properties/timestamp/format",keyword:"format",
params:{format:"timestamp-1.0.3"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/timestamp",schemaPath:"\
#/properties/timestamp/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}r.attachments!==
void 0&&(F(r.attachments,{instancePath:i+"/attachments",parentData:r,parentDataProperty:"attachments",rootData:a})||
(e=e===null?F.errors:e.concat(F.errors),s=e.length))}else{let t={instancePath:i,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return se.errors=e,s===0}function Se(r,{instancePath:i="",
parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if(r.actor===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
actor"}};e===null?e=[t]:e.push(t),s++}if(r.verb===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"verb"}};e===null?e=[t]:e.push(t),s++}if(r.object===void 0){let t={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"object"}};e===null?e=[t]:e.push(t),s++}for(let t in r)
if(!J.call(cr.properties,t)){let n={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:t}};e===null?e=[n]:e.push(n),s++}if(r.id!==void 0){let t=r.id;if(typeof t==
"string"){if(!H(t)){let n={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}if(r.actor!==void 0&&(x(r.actor,{instancePath:i+"/\
actor",parentData:r,parentDataProperty:"actor",rootData:a})||(e=e===null?x.errors:e.concat(x.errors),s=e.length)),
r.verb!==void 0&&(O(r.verb,{instancePath:i+"/verb",parentData:r,parentDataProperty:"verb",rootData:a})||(e=e===
null?O.errors:e.concat(O.errors),s=e.length)),r.object!==void 0){let t=r.object;if(!(t&&typeof t=="object"&&!Array.
isArray(t))){let y={instancePath:i+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type:"\
object"}};e===null?e=[y]:e.push(y),s++}let n=s,p=!0,l=s;if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.
objectType===void 0&&(y="objectType")){let h={};e===null?e=[h]:e.push(h),s++}}var o=l===s;s=n,e!==null&&(n?e.length=
n:e=null);let m;if(o){let y=s;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.objectType===void 0){let d={instancePath:i+
"/object",schemaPath:"#/properties/object/then/required",keyword:"required",params:{missingProperty:"objectTyp\
e"}};e===null?e=[d]:e.push(d),s++}let u=t.objectType;if(typeof u=="string")if(u==="Activity")A(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?A.errors:e.concat(A.errors),s=e.length);else if(u===
"Agent")U(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?U.errors:
e.concat(U.errors),s=e.length);else if(u==="Group")S(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"\
object",rootData:a})||(e=e===null?S.errors:e.concat(S.errors),s=e.length);else if(u==="StatementRef")V(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?V.errors:e.concat(V.errors),s=e.length);else if(u===
"SubStatement")se(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?
se.errors:e.concat(se.errors),s=e.length);else{let d={instancePath:i+"/object",schemaPath:"#/properties/object\
/then/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"objectType",tagValue:u}};e===null?e=
[d]:e.push(d),s++}else{let d={instancePath:i+"/object",schemaPath:"#/properties/object/then/discriminator",keyword:"\
discriminator",params:{error:"tag",tag:"objectType",tagValue:u}};e===null?e=[d]:e.push(d),s++}}var o=y===s;p=o,
m="then"}else{let y=s;A(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=
e===null?A.errors:e.concat(A.errors),s=e.length);var o=y===s;p=o,m="else"}if(!p){let y={instancePath:i+"/objec\
t",schemaPath:"#/properties/object/if",keyword:"if",params:{failingKeyword:m}};e===null?e=[y]:e.push(y),s++}}if(r.
result!==void 0&&(z(r.result,{instancePath:i+"/result",parentData:r,parentDataProperty:"result",rootData:a})||
(e=e===null?z.errors:e.concat(z.errors),s=e.length)),r.context!==void 0&&(I(r.context,{instancePath:i+"/contex\
t",parentData:r,parentDataProperty:"context",rootData:a})||(e=e===null?I.errors:e.concat(I.errors),s=e.length)),
r.timestamp!==void 0){let t=r.timestamp;if(typeof t=="string"){if(!ye(t)){let n={instancePath:i+"/timestamp",schemaPath:"\
#/properties/timestamp/format",keyword:"format",params:{format:"timestamp-1.0.3"}};e===null?e=[n]:e.push(n),s++}}else{
let n={instancePath:i+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[n]:e.push(n),s++}}if(r.stored!==void 0){let t=r.stored;if(typeof t=="string"){if(!ye(t)){let n={
instancePath:i+"/stored",schemaPath:"#/properties/stored/format",keyword:"format",params:{format:"timestamp-1.\
0.3"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/stored",schemaPath:"#/properties/stored/type",
keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}if(r.authority!==void 0&&(x(r.authority,{
instancePath:i+"/authority",parentData:r,parentDataProperty:"authority",rootData:a})||(e=e===null?x.errors:e.concat(
x.errors),s=e.length)),r.version!==void 0){let t=r.version;if(typeof t=="string"){if(!mr(t)){let n={instancePath:i+
"/version",schemaPath:"#/properties/version/format",keyword:"format",params:{format:"version-1.0.3"}};e===null?
e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/version",schemaPath:"#/properties/version/type",keyword:"typ\
e",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}r.attachments!==void 0&&(F(r.attachments,{instancePath:i+
"/attachments",parentData:r,parentDataProperty:"attachments",rootData:a})||(e=e===null?F.errors:e.concat(F.errors),
s=e.length))}else{let t={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=
[t]:e.push(t),s++}return Se.errors=e,s===0}var Dr=Ve,hr={$schema:"http://json-schema.org/draft-07/schema#",$id:"\
statement-2.0",title:"xAPI statement, version 2.0",type:"object",required:["actor","verb","object"],additionalProperties:!1,
properties:{id:{type:"string",format:"uuid"},actor:{$ref:"common#/$defs/actor"},verb:{$ref:"common#/$defs/verb"},
object:{type:"object",if:{required:["objectType"]},then:{discriminator:{propertyName:"objectType"},required:["\
objectType"],oneOf:[{$ref:"common#/$defs/activity"},{$ref:"common#/$defs/agent"},{$ref:"common#/$defs/group"},
{$ref:"common#/$defs/statementRef"},{$ref:"#/$defs/subStatement"}]},else:{$ref:"common#/$defs/activity"}},result:{
$ref:"common#/$defs/result"},context:{$ref:"#/$defs/context"},timestamp:{type:"string",format:"timestamp-2.0"},
stored:{type:"string",format:"timestamp-2.0"},authority:{$ref:"common#/$defs/actor"},version:{type:"string",format:"\
version-2.0"},attachments:{$ref:"common#/$defs/attachments"}},$defs:{context:{type:"object",minProperties:1,additionalProperties:!1,
properties:{registration:{type:"string",format:"uuid"},instructor:{$ref:"common#/$defs/actor"},team:{$ref:"com\
mon#/$defs/group"},contextActivities:{$ref:"common#/$defs/contextActivities"},revision:{type:"string"},platform:{
type:"string"},language:{type:"string",format:"language-tag"},statement:{$ref:"common#/$defs/statementRef"},extensions:{
$ref:"common#/$defs/extensions"},contextAgents:{$ref:"common#/$defs/contextAgents"},contextGroups:{$ref:"commo\
n#/$defs/contextGroups"}}},subStatement:{type:"object",required:["objectType","actor","verb","object"],additionalProperties:!1,
properties:{objectType:{const:"SubStatement"},actor:{$ref:"common#/$defs/actor"},verb:{$ref:"common#/$defs/ver\
b"},object:{type:"object",if:{required:["objectType"]},then:{discriminator:{propertyName:"objectType"},required:[
"objectType"],oneOf:[{$ref:"common#/$defs/activity"},{$ref:"common#/$defs/agent"},{$ref:"common#/$defs/group"},
{$ref:"common#/$defs/statementRef"}]},else:{$ref:"common#/$defs/activity"}},result:{$ref:"common#/$defs/result"},
context:{$ref:"#/$defs/context"},timestamp:{type:"string",format:"timestamp-2.0"},attachments:{$ref:"common#/$\
defs/attachments"}}}}},de=($(),T(v)).formats["timestamp-2.0"],gr=($(),T(v)).formats["version-2.0"];function D(r,{
instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))){let m={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[m]:e.push(m),s++}let o=s,t=!0,n=s;if(r&&typeof r=="object"&&!Array.isArray(r)){let m;if(r.objectType===void 0&&
(m="objectType")){let y={};e===null?e=[y]:e.push(y),s++}}var p=n===s;s=o,e!==null&&(o?e.length=o:e=null);let l;
if(p){let m=s;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.objectType===void 0){let u={instancePath:i,schemaPath:"\
#/then/required",keyword:"required",params:{missingProperty:"objectType"}};e===null?e=[u]:e.push(u),s++}let h=r.
objectType;if(typeof h=="string")if(h==="Agent")g(r,{instancePath:i,parentData:f,parentDataProperty:c,rootData:a})||
(e=e===null?g.errors:e.concat(g.errors),s=e.length);else if(h==="Group")_(r,{instancePath:i,parentData:f,parentDataProperty:c,
rootData:a})||(e=e===null?_.errors:e.concat(_.errors),s=e.length);else{let u={instancePath:i,schemaPath:"#/the\
n/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"objectType",tagValue:h}};e===null?e=[u]:
e.push(u),s++}else{let u={instancePath:i,schemaPath:"#/then/discriminator",keyword:"discriminator",params:{error:"\
tag",tag:"objectType",tagValue:h}};e===null?e=[u]:e.push(u),s++}}var p=m===s;t=p,l="then"}else{let m=s;g(r,{instancePath:i,
parentData:f,parentDataProperty:c,rootData:a})||(e=e===null?g.errors:e.concat(g.errors),s=e.length);var p=m===
s;t=p,l="else"}if(!t){let m={instancePath:i,schemaPath:"#/if",keyword:"if",params:{failingKeyword:l}};e===null?
e=[m]:e.push(m),s++}return D.errors=e,s===0}function M(r,{instancePath:i="",parentData:f,parentDataProperty:c,
rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0){let o={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)
if(!(o==="id"||o==="display")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.id!==void 0){let o=r.id;if(typeof o==
"string"){if(!k(o)){let t={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}r.display!==void 0&&(b(r.display,{instancePath:i+"\
/display",parentData:r,parentDataProperty:"display",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=e.
length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:
e.push(o),s++}return M.errors=e,s===0}function q(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0){let o={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o===
"objectType"||o==="id"||o==="definition")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.
objectType!=="Activity"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"\
const",params:{allowedValue:"Activity"}};e===null?e=[o]:e.push(o),s++}if(r.id!==void 0){let o=r.id;if(typeof o==
"string"){if(!k(o)){let t={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}r.definition!==void 0&&(E(r.definition,{instancePath:i+
"/definition",parentData:r,parentDataProperty:"definition",rootData:a})||(e=e===null?E.errors:e.concat(E.errors),
s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=
[o]:e.push(o),s++}return q.errors=e,s===0}function L(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let o in r)if(!(o==="objectType"||o==="name"||
o==="mbox"||o==="mbox_sha1sum"||o==="openid"||o==="account")){let t={instancePath:i,schemaPath:"#/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==
void 0&&r.objectType!=="Agent"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",
keyword:"const",params:{allowedValue:"Agent"}};e===null?e=[o]:e.push(o),s++}if(r.name!==void 0&&typeof r.name!=
"string"){let o={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[o]:e.push(o),s++}if(r.mbox!==void 0){let o=r.mbox;if(typeof o=="string"){if(!Y(o)){let t={instancePath:i+
"/mbox",schemaPath:"#/properties/mbox/format",keyword:"format",params:{format:"mailto"}};e===null?e=[t]:e.push(
t),s++}}else{let t={instancePath:i+"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[t]:e.push(t),s++}}if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;if(typeof o=="string"){
if(!B(o)){let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/format",keyword:"format",
params:{format:"sha1"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#\
/properties/mbox_sha1sum/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.openid!==
void 0){let o=r.openid;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+"/openid",schemaPath:"#/properti\
es/openid/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/openid",schemaPath:"#/properties/openid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
s++}}r.account!==void 0&&(j(r.account,{instancePath:i+"/account",parentData:r,parentDataProperty:"account",rootData:a})||
(e=e===null?j.errors:e.concat(j.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return L.errors=e,s===0}function R(r,{instancePath:i="",
parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if(r.objectType===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
objectType"}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="objectType"||o==="name"||o==="mbox"||o==="\
mbox_sha1sum"||o==="openid"||o==="account"||o==="member")){let t={instancePath:i,schemaPath:"#/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==
void 0&&r.objectType!=="Group"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",
keyword:"const",params:{allowedValue:"Group"}};e===null?e=[o]:e.push(o),s++}if(r.name!==void 0&&typeof r.name!=
"string"){let o={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[o]:e.push(o),s++}if(r.mbox!==void 0){let o=r.mbox;if(typeof o=="string"){if(!Y(o)){let t={instancePath:i+
"/mbox",schemaPath:"#/properties/mbox/format",keyword:"format",params:{format:"mailto"}};e===null?e=[t]:e.push(
t),s++}}else{let t={instancePath:i+"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[t]:e.push(t),s++}}if(r.mbox_sha1sum!==void 0){let o=r.mbox_sha1sum;if(typeof o=="string"){
if(!B(o)){let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#/properties/mbox_sha1sum/format",keyword:"format",
params:{format:"sha1"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/mbox_sha1sum",schemaPath:"#\
/properties/mbox_sha1sum/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.openid!==
void 0){let o=r.openid;if(typeof o=="string"){if(!k(o)){let t={instancePath:i+"/openid",schemaPath:"#/properti\
es/openid/format",keyword:"format",params:{format:"iri"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/openid",schemaPath:"#/properties/openid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
s++}}if(r.account!==void 0&&(j(r.account,{instancePath:i+"/account",parentData:r,parentDataProperty:"account",
rootData:a})||(e=e===null?j.errors:e.concat(j.errors),s=e.length)),r.member!==void 0){let o=r.member;if(Array.
isArray(o)){let t=o.length;for(let n=0;n<t;n++)g(o[n],{instancePath:i+"/member/"+n,parentData:o,parentDataProperty:n,
rootData:a})||(e=e===null?g.errors:e.concat(g.errors),s=e.length)}else{let t={instancePath:i+"/member",schemaPath:"\
#/properties/member/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),s++}}}else{let o={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return R.errors=e,s===
0}function G(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.objectType===void 0){let o={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"objectType"}};e===null?e=[o]:e.push(o),s++}if(r.id===void 0){let o={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};e===null?e=[o]:e.push(o),s++}for(let o in r)
if(!(o==="objectType"||o==="id")){let t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.objectType!==void 0&&r.objectType!==
"StatementRef"){let o={instancePath:i+"/objectType",schemaPath:"#/properties/objectType/const",keyword:"const",
params:{allowedValue:"StatementRef"}};e===null?e=[o]:e.push(o),s++}if(r.id!==void 0){let o=r.id;if(typeof o=="\
string"){if(!H(o)){let t={instancePath:i+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return G.errors=e,s===0}function Z(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={instancePath:i,schemaPath:"#/minProperties",keyword:"\
minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),s++}for(let o in r)if(!(o==="score"||o==="success"||
o==="completion"||o==="response"||o==="duration"||o==="extensions")){let t={instancePath:i,schemaPath:"#/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.
score!==void 0){let o=r.score;if(o&&typeof o=="object"&&!Array.isArray(o)){if(Object.keys(o).length<1){let t={
instancePath:i+"/score",schemaPath:"#/properties/score/minProperties",keyword:"minProperties",params:{limit:1}};
e===null?e=[t]:e.push(t),s++}for(let t in o)if(!(t==="scaled"||t==="raw"||t==="min"||t==="max")){let n={instancePath:i+
"/score",schemaPath:"#/properties/score/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[n]:e.push(n),s++}if(o.scaled!==void 0){let t=o.scaled;if(typeof t=="number"&&isFinite(t)){if(t>1||
isNaN(t)){let n={instancePath:i+"/score/scaled",schemaPath:"#/properties/score/properties/scaled/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1}};e===null?e=[n]:e.push(n),s++}if(t<-1||isNaN(t)){let n={instancePath:i+
"/score/scaled",schemaPath:"#/properties/score/properties/scaled/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:-1}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/score/scaled",schemaPath:"#/properti\
es/score/properties/scaled/type",keyword:"type",params:{type:"number"}};e===null?e=[n]:e.push(n),s++}}if(o.raw!==
void 0){let t=o.raw;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+"/score/raw",schemaPath:"#/pr\
operties/score/properties/raw/type",keyword:"type",params:{type:"number"}};e===null?e=[n]:e.push(n),s++}}if(o.
min!==void 0){let t=o.min;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+"/score/min",schemaPath:"\
#/properties/score/properties/min/type",keyword:"type",params:{type:"number"}};e===null?e=[n]:e.push(n),s++}}if(o.
max!==void 0){let t=o.max;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+"/score/max",schemaPath:"\
#/properties/score/properties/max/type",keyword:"type",params:{type:"number"}};e===null?e=[n]:e.push(n),s++}}}else{
let t={instancePath:i+"/score",schemaPath:"#/properties/score/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),s++}}if(r.success!==void 0&&typeof r.success!="boolean"){let o={instancePath:i+"/success",
schemaPath:"#/properties/success/type",keyword:"type",params:{type:"boolean"}};e===null?e=[o]:e.push(o),s++}if(r.
completion!==void 0&&typeof r.completion!="boolean"){let o={instancePath:i+"/completion",schemaPath:"#/propert\
ies/completion/type",keyword:"type",params:{type:"boolean"}};e===null?e=[o]:e.push(o),s++}if(r.response!==void 0&&
typeof r.response!="string"){let o={instancePath:i+"/response",schemaPath:"#/properties/response/type",keyword:"\
type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.duration!==void 0){let o=r.duration;if(typeof o==
"string"){if(!_e(o)){let t={instancePath:i+"/duration",schemaPath:"#/properties/duration/format",keyword:"form\
at",params:{format:"duration"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+"/duration",schemaPath:"\
#/properties/duration/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}r.extensions!==
void 0&&(N(r.extensions,{instancePath:i+"/extensions",parentData:r,parentDataProperty:"extensions",rootData:a})||
(e=e===null?N.errors:e.concat(N.errors),s=e.length))}else{let o={instancePath:i,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return Z.errors=e,s===0}var br={type:"object",minProperties:1,
additionalProperties:!1,properties:{registration:{type:"string",format:"uuid"},instructor:{$ref:"common#/$defs\
/actor"},team:{$ref:"common#/$defs/group"},contextActivities:{$ref:"common#/$defs/contextActivities"},revision:{
type:"string"},platform:{type:"string"},language:{type:"string",format:"language-tag"},statement:{$ref:"common\
#/$defs/statementRef"},extensions:{$ref:"common#/$defs/extensions"},contextAgents:{$ref:"common#/$defs/context\
Agents"},contextGroups:{$ref:"common#/$defs/contextGroups"}}};function oe(r,{instancePath:i="",parentData:f,parentDataProperty:c,
rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={
instancePath:i,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),
s++}for(let o in r)if(!(o==="parent"||o==="grouping"||o==="category"||o==="other")){let t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),
s++}r.parent!==void 0&&(P(r.parent,{instancePath:i+"/parent",parentData:r,parentDataProperty:"parent",rootData:a})||
(e=e===null?P.errors:e.concat(P.errors),s=e.length)),r.grouping!==void 0&&(P(r.grouping,{instancePath:i+"/grou\
ping",parentData:r,parentDataProperty:"grouping",rootData:a})||(e=e===null?P.errors:e.concat(P.errors),s=e.length)),
r.category!==void 0&&(P(r.category,{instancePath:i+"/category",parentData:r,parentDataProperty:"category",rootData:a})||
(e=e===null?P.errors:e.concat(P.errors),s=e.length)),r.other!==void 0&&(P(r.other,{instancePath:i+"/other",parentData:r,
parentDataProperty:"other",rootData:a})||(e=e===null?P.errors:e.concat(P.errors),s=e.length))}else{let o={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return oe.errors=e,s===
0}function ie(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r))for(let t in r){let n=s;if(typeof t=="string"&&!k(t)){let p={instancePath:i,schemaPath:"\
#/propertyNames/format",keyword:"format",params:{format:"iri"},propertyName:t};e===null?e=[p]:e.push(p),s++}var o=n===
s;if(!o){let p={instancePath:i,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:t}};e===
null?e=[p]:e.push(p),s++}}else{let t={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),s++}return ie.errors=e,s===0}function K(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(Array.isArray(
r)){if(r.length<1){let t={instancePath:i,schemaPath:"#/minItems",keyword:"minItems",params:{limit:1}};e===null?
e=[t]:e.push(t),s++}let o=r.length;for(let t=0;t<o;t++){let n=r[t];if(typeof n=="string"){if(!k(n)){let p={instancePath:i+
"/"+t,schemaPath:"#/items/format",keyword:"format",params:{format:"iri"}};e===null?e=[p]:e.push(p),s++}}else{let p={
instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),
s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"}};e===null?e=[o]:e.push(
o),s++}return K.errors=e,s===0}function ne(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){
let e=null,s=0;if(Array.isArray(r)){let o=r.length;for(let t=0;t<o;t++){let n=r[t];if(n&&typeof n=="object"&&!Array.
isArray(n)){if(n.objectType===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"requi\
red",params:{missingProperty:"objectType"}};e===null?e=[p]:e.push(p),s++}if(n.agent===void 0){let p={instancePath:i+
"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"agent"}};e===null?e=[p]:e.push(
p),s++}for(let p in n)if(!(p==="objectType"||p==="agent"||p==="relevantTypes")){let l={instancePath:i+"/"+t,schemaPath:"\
#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[l]:e.push(
l),s++}if(n.objectType!==void 0&&n.objectType!=="contextAgent"){let p={instancePath:i+"/"+t+"/objectType",schemaPath:"\
#/items/properties/objectType/const",keyword:"const",params:{allowedValue:"contextAgent"}};e===null?e=[p]:e.push(
p),s++}n.agent!==void 0&&(g(n.agent,{instancePath:i+"/"+t+"/agent",parentData:n,parentDataProperty:"agent",rootData:a})||
(e=e===null?g.errors:e.concat(g.errors),s=e.length)),n.relevantTypes!==void 0&&(K(n.relevantTypes,{instancePath:i+
"/"+t+"/relevantTypes",parentData:n,parentDataProperty:"relevantTypes",rootData:a})||(e=e===null?K.errors:e.concat(
K.errors),s=e.length))}else{let p={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"\
object"}};e===null?e=[p]:e.push(p),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"array"}};e===null?e=[o]:e.push(o),s++}return ne.errors=e,s===0}function pe(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(Array.isArray(
r)){let o=r.length;for(let t=0;t<o;t++){let n=r[t];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.objectType===
void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
objectType"}};e===null?e=[p]:e.push(p),s++}if(n.group===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/item\
s/required",keyword:"required",params:{missingProperty:"group"}};e===null?e=[p]:e.push(p),s++}for(let p in n)if(!(p===
"objectType"||p==="group"||p==="relevantTypes")){let l={instancePath:i+"/"+t,schemaPath:"#/items/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[l]:e.push(l),s++}if(n.objectType!==
void 0&&n.objectType!=="contextGroup"){let p={instancePath:i+"/"+t+"/objectType",schemaPath:"#/items/propertie\
s/objectType/const",keyword:"const",params:{allowedValue:"contextGroup"}};e===null?e=[p]:e.push(p),s++}n.group!==
void 0&&(_(n.group,{instancePath:i+"/"+t+"/group",parentData:n,parentDataProperty:"group",rootData:a})||(e=e===
null?_.errors:e.concat(_.errors),s=e.length)),n.relevantTypes!==void 0&&(K(n.relevantTypes,{instancePath:i+"/"+
t+"/relevantTypes",parentData:n,parentDataProperty:"relevantTypes",rootData:a})||(e=e===null?K.errors:e.concat(
K.errors),s=e.length))}else{let p={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"\
object"}};e===null?e=[p]:e.push(p),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"array"}};e===null?e=[o]:e.push(o),s++}return pe.errors=e,s===0}function W(r,{instancePath:i="",parentData:f,
parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(
r).length<1){let o={instancePath:i,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===
null?e=[o]:e.push(o),s++}for(let o in r)if(!J.call(br.properties,o)){let t={instancePath:i,schemaPath:"#/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[t]:e.push(t),s++}if(r.
registration!==void 0){let o=r.registration;if(typeof o=="string"){if(!H(o)){let t={instancePath:i+"/registrat\
ion",schemaPath:"#/properties/registration/format",keyword:"format",params:{format:"uuid"}};e===null?e=[t]:e.push(
t),s++}}else{let t={instancePath:i+"/registration",schemaPath:"#/properties/registration/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}if(r.instructor!==void 0&&(D(r.instructor,{instancePath:i+
"/instructor",parentData:r,parentDataProperty:"instructor",rootData:a})||(e=e===null?D.errors:e.concat(D.errors),
s=e.length)),r.team!==void 0&&(R(r.team,{instancePath:i+"/team",parentData:r,parentDataProperty:"team",rootData:a})||
(e=e===null?R.errors:e.concat(R.errors),s=e.length)),r.contextActivities!==void 0&&(oe(r.contextActivities,{instancePath:i+
"/contextActivities",parentData:r,parentDataProperty:"contextActivities",rootData:a})||(e=e===null?oe.errors:e.
concat(oe.errors),s=e.length)),r.revision!==void 0&&typeof r.revision!="string"){let o={instancePath:i+"/revis\
ion",schemaPath:"#/properties/revision/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}
if(r.platform!==void 0&&typeof r.platform!="string"){let o={instancePath:i+"/platform",schemaPath:"#/propertie\
s/platform/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(r.language!==void 0){let o=r.
language;if(typeof o=="string"){if(!he(o)){let t={instancePath:i+"/language",schemaPath:"#/properties/language\
/format",keyword:"format",params:{format:"language-tag"}};e===null?e=[t]:e.push(t),s++}}else{let t={instancePath:i+
"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(
t),s++}}r.statement!==void 0&&(G(r.statement,{instancePath:i+"/statement",parentData:r,parentDataProperty:"sta\
tement",rootData:a})||(e=e===null?G.errors:e.concat(G.errors),s=e.length)),r.extensions!==void 0&&(ie(r.extensions,
{instancePath:i+"/extensions",parentData:r,parentDataProperty:"extensions",rootData:a})||(e=e===null?ie.errors:
e.concat(ie.errors),s=e.length)),r.contextAgents!==void 0&&(ne(r.contextAgents,{instancePath:i+"/contextAgents",
parentData:r,parentDataProperty:"contextAgents",rootData:a})||(e=e===null?ne.errors:e.concat(ne.errors),s=e.length)),
r.contextGroups!==void 0&&(pe(r.contextGroups,{instancePath:i+"/contextGroups",parentData:r,parentDataProperty:"\
contextGroups",rootData:a})||(e=e===null?pe.errors:e.concat(pe.errors),s=e.length))}else{let o={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),s++}return W.errors=e,s===
0}function X(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(Array.
isArray(r)){let o=r.length;for(let t=0;t<o;t++){let n=r[t];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.usageType===
void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
usageType"}};e===null?e=[p]:e.push(p),s++}if(n.display===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/ite\
ms/required",keyword:"required",params:{missingProperty:"display"}};e===null?e=[p]:e.push(p),s++}if(n.contentType===
void 0){let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
contentType"}};e===null?e=[p]:e.push(p),s++}if(n.length===void 0){let p={instancePath:i+"/"+t,schemaPath:"#/it\
ems/required",keyword:"required",params:{missingProperty:"length"}};e===null?e=[p]:e.push(p),s++}if(n.sha2===void 0){
let p={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"sha2"}};
e===null?e=[p]:e.push(p),s++}for(let p in n)if(!(p==="usageType"||p==="display"||p==="description"||p==="conte\
ntType"||p==="length"||p==="sha2"||p==="fileUrl")){let l={instancePath:i+"/"+t,schemaPath:"#/items/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[l]:e.push(l),s++}if(n.usageType!==
void 0){let p=n.usageType;if(typeof p=="string"){if(!k(p)){let l={instancePath:i+"/"+t+"/usageType",schemaPath:"\
#/items/properties/usageType/format",keyword:"format",params:{format:"iri"}};e===null?e=[l]:e.push(l),s++}}else{
let l={instancePath:i+"/"+t+"/usageType",schemaPath:"#/items/properties/usageType/type",keyword:"type",params:{
type:"string"}};e===null?e=[l]:e.push(l),s++}}if(n.display!==void 0&&(b(n.display,{instancePath:i+"/"+t+"/disp\
lay",parentData:n,parentDataProperty:"display",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=e.length)),
n.description!==void 0&&(b(n.description,{instancePath:i+"/"+t+"/description",parentData:n,parentDataProperty:"\
description",rootData:a})||(e=e===null?b.errors:e.concat(b.errors),s=e.length)),n.contentType!==void 0){let p=n.
contentType;if(typeof p=="string"){if(!Ne(p)){let l={instancePath:i+"/"+t+"/contentType",schemaPath:"#/items/p\
roperties/contentType/format",keyword:"format",params:{format:"media-type"}};e===null?e=[l]:e.push(l),s++}}else{
let l={instancePath:i+"/"+t+"/contentType",schemaPath:"#/items/properties/contentType/type",keyword:"type",params:{
type:"string"}};e===null?e=[l]:e.push(l),s++}}if(n.length!==void 0){let p=n.length;if(!(typeof p=="number"&&!(p%
1)&&!isNaN(p)&&isFinite(p))){let l={instancePath:i+"/"+t+"/length",schemaPath:"#/items/properties/length/type",
keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),s++}if(typeof p=="number"&&isFinite(p)&&(p<0||
isNaN(p))){let l={instancePath:i+"/"+t+"/length",schemaPath:"#/items/properties/length/minimum",keyword:"minim\
um",params:{comparison:">=",limit:0}};e===null?e=[l]:e.push(l),s++}}if(n.sha2!==void 0){let p=n.sha2;if(typeof p==
"string"){if(!Ee(p)){let l={instancePath:i+"/"+t+"/sha2",schemaPath:"#/items/properties/sha2/format",keyword:"\
format",params:{format:"sha2"}};e===null?e=[l]:e.push(l),s++}}else{let l={instancePath:i+"/"+t+"/sha2",schemaPath:"\
#/items/properties/sha2/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),s++}}if(n.fileUrl!==
void 0){let p=n.fileUrl;if(typeof p=="string"){if(!le(p)){let l={instancePath:i+"/"+t+"/fileUrl",schemaPath:"#\
/items/properties/fileUrl/format",keyword:"format",params:{format:"irl"}};e===null?e=[l]:e.push(l),s++}}else{let l={
instancePath:i+"/"+t+"/fileUrl",schemaPath:"#/items/properties/fileUrl/type",keyword:"type",params:{type:"stri\
ng"}};e===null?e=[l]:e.push(l),s++}}}else{let p={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",
params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{let o={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"array"}};e===null?e=[o]:e.push(o),s++}return X.errors=e,s===0}function ae(r,{instancePath:i="",
parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if(r.objectType===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
objectType"}};e===null?e=[t]:e.push(t),s++}if(r.actor===void 0){let t={instancePath:i,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"actor"}};e===null?e=[t]:e.push(t),s++}if(r.verb===void 0){let t={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"verb"}};e===null?e=[t]:e.push(t),s++}if(r.
object===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"obj\
ect"}};e===null?e=[t]:e.push(t),s++}for(let t in r)if(!(t==="objectType"||t==="actor"||t==="verb"||t==="object"||
t==="result"||t==="context"||t==="timestamp"||t==="attachments")){let n={instancePath:i,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[n]:e.push(n),s++}if(r.
objectType!==void 0&&r.objectType!=="SubStatement"){let t={instancePath:i+"/objectType",schemaPath:"#/properti\
es/objectType/const",keyword:"const",params:{allowedValue:"SubStatement"}};e===null?e=[t]:e.push(t),s++}if(r.actor!==
void 0&&(D(r.actor,{instancePath:i+"/actor",parentData:r,parentDataProperty:"actor",rootData:a})||(e=e===null?
D.errors:e.concat(D.errors),s=e.length)),r.verb!==void 0&&(M(r.verb,{instancePath:i+"/verb",parentData:r,parentDataProperty:"\
verb",rootData:a})||(e=e===null?M.errors:e.concat(M.errors),s=e.length)),r.object!==void 0){let t=r.object;if(!(t&&
typeof t=="object"&&!Array.isArray(t))){let y={instancePath:i+"/object",schemaPath:"#/properties/object/type",
keyword:"type",params:{type:"object"}};e===null?e=[y]:e.push(y),s++}let n=s,p=!0,l=s;if(t&&typeof t=="object"&&
!Array.isArray(t)){let y;if(t.objectType===void 0&&(y="objectType")){let h={};e===null?e=[h]:e.push(h),s++}}var o=l===
s;s=n,e!==null&&(n?e.length=n:e=null);let m;if(o){let y=s;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.objectType===
void 0){let d={instancePath:i+"/object",schemaPath:"#/properties/object/then/required",keyword:"required",params:{
missingProperty:"objectType"}};e===null?e=[d]:e.push(d),s++}let u=t.objectType;if(typeof u=="string")if(u==="A\
ctivity")q(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?q.errors:
e.concat(q.errors),s=e.length);else if(u==="Agent")L(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"\
object",rootData:a})||(e=e===null?L.errors:e.concat(L.errors),s=e.length);else if(u==="Group")R(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?R.errors:e.concat(R.errors),s=e.length);else if(u===
"StatementRef")G(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?
G.errors:e.concat(G.errors),s=e.length);else{let d={instancePath:i+"/object",schemaPath:"#/properties/object/t\
hen/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"objectType",tagValue:u}};e===null?e=[d]:
e.push(d),s++}else{let d={instancePath:i+"/object",schemaPath:"#/properties/object/then/discriminator",keyword:"\
discriminator",params:{error:"tag",tag:"objectType",tagValue:u}};e===null?e=[d]:e.push(d),s++}}var o=y===s;p=o,
m="then"}else{let y=s;q(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=
e===null?q.errors:e.concat(q.errors),s=e.length);var o=y===s;p=o,m="else"}if(!p){let y={instancePath:i+"/objec\
t",schemaPath:"#/properties/object/if",keyword:"if",params:{failingKeyword:m}};e===null?e=[y]:e.push(y),s++}}if(r.
result!==void 0&&(Z(r.result,{instancePath:i+"/result",parentData:r,parentDataProperty:"result",rootData:a})||
(e=e===null?Z.errors:e.concat(Z.errors),s=e.length)),r.context!==void 0&&(W(r.context,{instancePath:i+"/contex\
t",parentData:r,parentDataProperty:"context",rootData:a})||(e=e===null?W.errors:e.concat(W.errors),s=e.length)),
r.timestamp!==void 0){let t=r.timestamp;if(typeof t=="string"){if(!de(t)){let n={instancePath:i+"/timestamp",schemaPath:"\
#/properties/timestamp/format",keyword:"format",params:{format:"timestamp-2.0"}};e===null?e=[n]:e.push(n),s++}}else{
let n={instancePath:i+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[n]:e.push(n),s++}}r.attachments!==void 0&&(X(r.attachments,{instancePath:i+"/attachments",parentData:r,
parentDataProperty:"attachments",rootData:a})||(e=e===null?X.errors:e.concat(X.errors),s=e.length))}else{let t={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return ae.
errors=e,s===0}function Ve(r,{instancePath:i="",parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,
s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.actor===void 0){let t={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"actor"}};e===null?e=[t]:e.push(t),s++}if(r.verb===void 0){let t={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"verb"}};e===null?e=[t]:e.push(
t),s++}if(r.object===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
object"}};e===null?e=[t]:e.push(t),s++}for(let t in r)if(!J.call(hr.properties,t)){let n={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[n]:e.push(n),
s++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!H(t)){let n={instancePath:i+"/id",schemaPath:"#/pr\
operties/id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}if(r.
actor!==void 0&&(D(r.actor,{instancePath:i+"/actor",parentData:r,parentDataProperty:"actor",rootData:a})||(e=e===
null?D.errors:e.concat(D.errors),s=e.length)),r.verb!==void 0&&(M(r.verb,{instancePath:i+"/verb",parentData:r,
parentDataProperty:"verb",rootData:a})||(e=e===null?M.errors:e.concat(M.errors),s=e.length)),r.object!==void 0){
let t=r.object;if(!(t&&typeof t=="object"&&!Array.isArray(t))){let y={instancePath:i+"/object",schemaPath:"#/p\
roperties/object/type",keyword:"type",params:{type:"object"}};e===null?e=[y]:e.push(y),s++}let n=s,p=!0,l=s;if(t&&
typeof t=="object"&&!Array.isArray(t)){let y;if(t.objectType===void 0&&(y="objectType")){let h={};e===null?e=[
h]:e.push(h),s++}}var o=l===s;s=n,e!==null&&(n?e.length=n:e=null);let m;if(o){let y=s;if(t&&typeof t=="object"&&
!Array.isArray(t)){if(t.objectType===void 0){let d={instancePath:i+"/object",schemaPath:"#/properties/object/t\
hen/required",keyword:"required",params:{missingProperty:"objectType"}};e===null?e=[d]:e.push(d),s++}let u=t.objectType;
if(typeof u=="string")if(u==="Activity")q(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",
rootData:a})||(e=e===null?q.errors:e.concat(q.errors),s=e.length);else if(u==="Agent")L(t,{instancePath:i+"/ob\
ject",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?L.errors:e.concat(L.errors),s=e.length);else if(u===
"Group")R(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?R.errors:
e.concat(R.errors),s=e.length);else if(u==="StatementRef")G(t,{instancePath:i+"/object",parentData:r,parentDataProperty:"\
object",rootData:a})||(e=e===null?G.errors:e.concat(G.errors),s=e.length);else if(u==="SubStatement")ae(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?ae.errors:e.concat(ae.errors),s=e.
length);else{let d={instancePath:i+"/object",schemaPath:"#/properties/object/then/discriminator",keyword:"disc\
riminator",params:{error:"mapping",tag:"objectType",tagValue:u}};e===null?e=[d]:e.push(d),s++}else{let d={instancePath:i+
"/object",schemaPath:"#/properties/object/then/discriminator",keyword:"discriminator",params:{error:"tag",tag:"\
objectType",tagValue:u}};e===null?e=[d]:e.push(d),s++}}var o=y===s;p=o,m="then"}else{let y=s;q(t,{instancePath:i+
"/object",parentData:r,parentDataProperty:"object",rootData:a})||(e=e===null?q.errors:e.concat(q.errors),s=e.length);
var o=y===s;p=o,m="else"}if(!p){let y={instancePath:i+"/object",schemaPath:"#/properties/object/if",keyword:"i\
f",params:{failingKeyword:m}};e===null?e=[y]:e.push(y),s++}}if(r.result!==void 0&&(Z(r.result,{instancePath:i+
"/result",parentData:r,parentDataProperty:"result",rootData:a})||(e=e===null?Z.errors:e.concat(Z.errors),s=e.length)),
r.context!==void 0&&(W(r.context,{instancePath:i+"/context",parentData:r,parentDataProperty:"context",rootData:a})||
(e=e===null?W.errors:e.concat(W.errors),s=e.length)),r.timestamp!==void 0){let t=r.timestamp;if(typeof t=="str\
ing"){if(!de(t)){let n={instancePath:i+"/timestamp",schemaPath:"#/properties/timestamp/format",keyword:"format",
params:{format:"timestamp-2.0"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/timestamp",schemaPath:"\
#/properties/timestamp/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}if(r.stored!==
void 0){let t=r.stored;if(typeof t=="string"){if(!de(t)){let n={instancePath:i+"/stored",schemaPath:"#/propert\
ies/stored/format",keyword:"format",params:{format:"timestamp-2.0"}};e===null?e=[n]:e.push(n),s++}}else{let n={
instancePath:i+"/stored",schemaPath:"#/properties/stored/type",keyword:"type",params:{type:"string"}};e===null?
e=[n]:e.push(n),s++}}if(r.authority!==void 0&&(D(r.authority,{instancePath:i+"/authority",parentData:r,parentDataProperty:"\
authority",rootData:a})||(e=e===null?D.errors:e.concat(D.errors),s=e.length)),r.version!==void 0){let t=r.version;
if(typeof t=="string"){if(!gr(t)){let n={instancePath:i+"/version",schemaPath:"#/properties/version/format",keyword:"\
format",params:{format:"version-2.0"}};e===null?e=[n]:e.push(n),s++}}else{let n={instancePath:i+"/version",schemaPath:"\
#/properties/version/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),s++}}r.attachments!==
void 0&&(X(r.attachments,{instancePath:i+"/attachments",parentData:r,parentDataProperty:"attachments",rootData:a})||
(e=e===null?X.errors:e.concat(X.errors),s=e.length))}else{let t={instancePath:i,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return Ve.errors=e,s===0}var qr=Re;function Re(r,{instancePath:i="",
parentData:f,parentDataProperty:c,rootData:a=r}={}){let e=null,s=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))){let m={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[m]:e.push(m),
s++}let o=s,t=!0,n=s;if(r&&typeof r=="object"&&!Array.isArray(r)){let m;if(r.objectType===void 0&&(m="objectTy\
pe")){let y={};e===null?e=[y]:e.push(y),s++}}var p=n===s;s=o,e!==null&&(o?e.length=o:e=null);let l;if(p){let m=s;
if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.objectType===void 0){let u={instancePath:i,schemaPath:"#/the\
n/required",keyword:"required",params:{missingProperty:"objectType"}};e===null?e=[u]:e.push(u),s++}let h=r.objectType;
if(typeof h=="string")if(h==="Agent")g(r,{instancePath:i,parentData:f,parentDataProperty:c,rootData:a})||(e=e===
null?g.errors:e.concat(g.errors),s=e.length);else if(h==="Group")_(r,{instancePath:i,parentData:f,parentDataProperty:c,
rootData:a})||(e=e===null?_.errors:e.concat(_.errors),s=e.length);else{let u={instancePath:i,schemaPath:"#/the\
n/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"objectType",tagValue:h}};e===null?e=[u]:
e.push(u),s++}else{let u={instancePath:i,schemaPath:"#/then/discriminator",keyword:"discriminator",params:{error:"\
tag",tag:"objectType",tagValue:h}};e===null?e=[u]:e.push(u),s++}}var p=m===s;t=p,l="then"}else{let m=s;g(r,{instancePath:i,
parentData:f,parentDataProperty:c,rootData:a})||(e=e===null?g.errors:e.concat(g.errors),s=e.length);var p=m===
s;t=p,l="else"}if(!t){let m={instancePath:i,schemaPath:"#/if",keyword:"if",params:{failingKeyword:l}};e===null?
e=[m]:e.push(m),s++}return Re.errors=e,s===0}export{qr as actor,Ar as statement103,Dr as statement20};
